import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import { NewWebhookDto, WebhookParams } from "@/lib/webhooks/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/webhooks/:id/rotate",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Rotate a webhook secret; the previous one also signs for 24 hours",
      permission: "webhooks.manage",
      params: WebhookParams,
      status: 200,
      idempotent: false,
      answer: NewWebhookDto,
      handler: ({ actor, params }) => rotateWebhookSecret(actor, params.id),
    }),
  },
);
