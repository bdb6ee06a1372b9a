import { addCoupons } from "@/lib/coupons/add-coupons";
import { listCoupons } from "@/lib/coupons/list-coupons";
import {
  AddCouponsInput,
  AddedCoupons,
  CouponListQuery,
  CouponRow,
  PoolParams,
} from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools/:id/coupons",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the coupons of a pool",
      permission: "assistance.read",
      params: PoolParams,
      query: CouponListQuery,
      answer: pageOf(CouponRow),
      handler: ({ actor, params, query }) => listCoupons(actor, params.id, query),
    }),
    POST: defineRoute({
      summary: "Add codes to a coupon pool",
      permission: "assistance.write",
      params: PoolParams,
      body: AddCouponsInput,
      answer: AddedCoupons,
      handler: ({ actor, params, body }) => addCoupons(actor, params.id, body),
    }),
  },
);
