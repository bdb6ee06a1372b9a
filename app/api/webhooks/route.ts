import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { listWebhooks } from "@/lib/webhooks/queries";
import { CreateWebhookInput, NewWebhookDto, WebhookDto } from "@/lib/webhooks/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/webhooks",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List webhooks",
      permission: "webhooks.manage",
      answer: z.array(WebhookDto),
      handler: ({ actor }) => listWebhooks(actor),
    }),
    POST: defineRoute({
      summary: "Create a webhook",
      permission: "webhooks.manage",
      body: CreateWebhookInput,
      idempotent: false,
      refusals: ["conflict"],
      answer: NewWebhookDto,
      handler: ({ actor, body }) => createWebhook(actor, body),
    }),
  },
);
