import { addCoupons } from "@/lib/coupons/add-coupons";
import { listCoupons } from "@/lib/coupons/list-coupons";
import { AddCouponsInput, CouponListQuery, PoolParams } from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id/coupons",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      params: PoolParams,
      query: CouponListQuery,
      handler: ({ actor, params, query }) => listCoupons(actor, params.id, query),
    }),
    POST: defineRoute({
      permission: "assistance.write",
      params: PoolParams,
      body: AddCouponsInput,
      handler: ({ actor, params, body }) => addCoupons(actor, params.id, body),
    }),
  },
);
