import { CouponParams, TakenBackCoupon } from "@/lib/coupons/schema";
import { takeBackCoupon } from "@/lib/coupons/take-back-coupon";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id/coupons/:couponId/take-back",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Return a coupon to its pool",
      permission: "assistance.write",
      params: CouponParams,
      status: 200,
      idempotent: false,
      answer: TakenBackCoupon,
      handler: ({ actor, params }) => takeBackCoupon(actor, params.couponId, { poolId: params.id }),
    }),
  },
);
