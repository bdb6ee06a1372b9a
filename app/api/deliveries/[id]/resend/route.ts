import { resendDelivery } from "@/lib/deliveries/resend-delivery";
import { DeliveryDetail, DeliveryParams } from "@/lib/deliveries/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/deliveries/:id/resend",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Resend a callback or webhook",
      permission: "assessments.write",
      params: DeliveryParams,
      status: 200,
      idempotent: false,
      answer: DeliveryDetail,
      handler: ({ actor, params }) => resendDelivery(actor, params.id),
    }),
  },
);
