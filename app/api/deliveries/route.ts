import { listDeliveries } from "@/lib/deliveries/queries";
import { DeliveryListQuery, DeliveryRow } from "@/lib/deliveries/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/deliveries",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List sent and queued callbacks and webhooks",
      permission: "assessments.read",
      query: DeliveryListQuery,
      answer: pageOf(DeliveryRow),
      handler: ({ actor, query }) => listDeliveries(actor, query),
    }),
  },
);
