import { revealCoupon } from "@/lib/coupons/reveal-coupon";
import { CouponParams, RevealedCoupon } from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id/coupons/:couponId/reveal",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Reveal a coupon code",
      permission: "coupons.reveal",
      params: CouponParams,
      status: 200,
      idempotent: false,
      answer: RevealedCoupon,
      handler: ({ actor, params }) => revealCoupon(actor, params.couponId, { poolId: params.id }),
    }),
  },
);
