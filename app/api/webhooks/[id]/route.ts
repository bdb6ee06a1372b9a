import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { getWebhookOrThrow } from "@/lib/webhooks/queries";
import { UpdateWebhookInput, WebhookDto, WebhookParams } from "@/lib/webhooks/schema";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/webhooks/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a webhook",
      permission: "webhooks.manage",
      params: WebhookParams,
      answer: WebhookDto,
      handler: ({ actor, params }) => getWebhookOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a webhook, or turn it on or off",
      permission: "webhooks.manage",
      params: WebhookParams,
      body: UpdateWebhookInput,
      conditional: true,
      answer: WebhookDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateWebhook(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete a webhook and its deliveries",
      permission: "webhooks.manage",
      params: WebhookParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deleteWebhook(actor, params.id, { ifMatch }),
    }),
  },
);
