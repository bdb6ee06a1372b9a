import { deleteCoupon } from "@/lib/coupons/delete-coupon";
import { CouponParams } from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id/coupons/:couponId",
  offersDialect,
  {
    DELETE: defineRoute({
      summary: "Delete an unallocated coupon",
      permission: "assistance.write",
      params: CouponParams,
      answer: DeletedRecord,
      handler: ({ actor, params }) => deleteCoupon(actor, params.couponId, { poolId: params.id }),
    }),
  },
);
