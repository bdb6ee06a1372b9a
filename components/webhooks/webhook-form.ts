import { z } from "zod";
import { webhookEventTypes } from "@/lib/deliveries/rules";
import type { WebhookRow } from "@/lib/webhooks/client";
import { CreateWebhookInput, webhookFormats } from "@/lib/webhooks/schema";

/** Form of a webhook, for all events or selected ones. */
export const WebhookForm = z
  .object({
    url: CreateWebhookInput.shape.url,
    format: z.enum(webhookFormats),
    description: z.string().trim().max(200),
    scope: z.enum(["all", "chosen"]),
    eventTypes: z.array(z.enum(webhookEventTypes)),
  })
  .refine(({ scope, eventTypes }) => scope === "all" || eventTypes.length > 0, {
    path: ["eventTypes"],
    message: "Choose at least one",
  });
export type WebhookForm = z.output<typeof WebhookForm>;

export const webhookValues = (webhook?: WebhookRow): z.input<typeof WebhookForm> => ({
  url: webhook?.url ?? "https://",
  format: webhook?.format ?? "events",
  description: webhook?.description ?? "",
  scope: webhook && webhook.eventTypes.length > 0 ? "chosen" : "all",
  eventTypes: webhookEventTypes.filter((type) => webhook?.eventTypes.includes(type)),
});

export const toInput = ({ url, format, description, scope, eventTypes }: WebhookForm) => ({
  url,
  format,
  description: description === "" ? null : description,
  eventTypes: scope === "all" ? [] : eventTypes,
});
