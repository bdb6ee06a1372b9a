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
      summary: "Give a webhook a new secret; the one before signs too for a day",
      permission: "webhooks.manage",
      params: WebhookParams,
      status: 200,
      idempotent: false,
      answer: NewWebhookDto,
      handler: ({ actor, params }) => rotateWebhookSecret(actor, params.id),
    }),
  },
);
