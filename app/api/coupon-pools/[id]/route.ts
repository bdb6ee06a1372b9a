import { deletePool } from "@/lib/coupons/delete-pool";
import { getCouponPoolOrThrow } from "@/lib/coupons/queries";
import { CouponPoolDetail, CouponPoolDto, PoolParams, UpdatePoolInput } from "@/lib/coupons/schema";
import { updatePool } from "@/lib/coupons/update-pool";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a coupon pool with its stock",
      permission: "assistance.read",
      params: PoolParams,
      answer: CouponPoolDetail,
      handler: ({ actor, params }) => getCouponPoolOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a coupon pool",
      permission: "assistance.write",
      params: PoolParams,
      body: UpdatePoolInput,
      conditional: true,
      answer: CouponPoolDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updatePool(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete a coupon pool without allocated coupons",
      permission: "assistance.write",
      params: PoolParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deletePool(actor, params.id, { ifMatch }),
    }),
  },
);
