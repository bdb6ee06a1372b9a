import { getDelivery } from "@/lib/deliveries/queries";
import { DeliveryDetail, DeliveryParams } from "@/lib/deliveries/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/deliveries/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a callback or webhook with its payload",
      permission: "assessments.read",
      params: DeliveryParams,
      answer: DeliveryDetail,
      handler: ({ actor, params }) => getDelivery(actor, params.id),
    }),
  },
);
