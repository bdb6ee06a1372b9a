import { returnCoupon } from "@/lib/coupons/return-coupon";
import { CouponParams, ReturnedCoupon } from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id/coupons/:couponId/return",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Return a coupon to its pool",
      permission: "assistance.write",
      params: CouponParams,
      status: 200,
      idempotent: false,
      answer: ReturnedCoupon,
      handler: ({ actor, params }) => returnCoupon(actor, params.couponId, { poolId: params.id }),
    }),
  },
);
