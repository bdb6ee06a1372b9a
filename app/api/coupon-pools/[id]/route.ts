import { deletePool } from "@/lib/coupons/delete-pool";
import { getCouponPoolOrThrow } from "@/lib/coupons/queries";
import { PoolParams, UpdatePoolInput } from "@/lib/coupons/schema";
import { updatePool } from "@/lib/coupons/update-pool";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      params: PoolParams,
      handler: ({ actor, params }) => getCouponPoolOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      permission: "assistance.write",
      params: PoolParams,
      body: UpdatePoolInput,
      handler: ({ actor, params, body, ifMatch }) =>
        updatePool(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      permission: "assistance.write",
      params: PoolParams,
      handler: ({ actor, params, ifMatch }) => deletePool(actor, params.id, { ifMatch }),
    }),
  },
);
