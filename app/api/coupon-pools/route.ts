import { createPool } from "@/lib/coupons/create-pool";
import { listCouponPools } from "@/lib/coupons/queries";
import { CreatePoolInput, PoolListQuery } from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      query: PoolListQuery,
      handler: ({ actor, query }) => listCouponPools(actor, query),
    }),
    POST: defineRoute({
      permission: "assistance.write",
      body: CreatePoolInput,
      handler: ({ actor, body }) => createPool(actor, body),
    }),
  },
);
