import { createPool } from "@/lib/coupons/create-pool";
import { listCouponPools } from "@/lib/coupons/queries";
import {
  CouponPoolDetail,
  CouponPoolRow,
  CreatePoolInput,
  PoolListQuery,
} from "@/lib/coupons/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/coupon-pools",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List coupon pools",
      permission: "assistance.read",
      query: PoolListQuery,
      answer: pageOf(CouponPoolRow),
      handler: ({ actor, query }) => listCouponPools(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a coupon pool",
      permission: "assistance.write",
      body: CreatePoolInput,
      answer: CouponPoolDetail,
      handler: ({ actor, body }) => createPool(actor, body),
    }),
  },
);
