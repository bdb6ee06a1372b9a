import { DeliveryDetail } from "@/lib/deliveries/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { WebhookParams } from "@/lib/webhooks/schema";
import { sendTestEvent } from "@/lib/webhooks/send-test-event";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/webhooks/:id/test",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Send a test event to a webhook",
      permission: "webhooks.manage",
      params: WebhookParams,
      idempotent: false,
      answer: DeliveryDetail,
      handler: ({ actor, params }) => sendTestEvent(actor, params.id),
    }),
  },
);
