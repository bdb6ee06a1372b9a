import { z } from "zod";
import { deliveryStatuses } from "@/db/enums";
import { webhookEventTypes } from "@/lib/deliveries/rules";
import { bodyId, instant, optionalLine, pathId, revision } from "@/lib/schemas";

export const WebhookParams = z.object({ id: pathId("webhook") });

const url = () => z.string().trim().min(1).max(500).describe("Absolute, https");

const eventTypes = () =>
  z
    .array(z.enum(webhookEventTypes))
    .max(webhookEventTypes.length)
    .transform((chosen) => webhookEventTypes.filter((type) => chosen.includes(type)))
    .describe("What it is told; none: everything");

export const CreateWebhookInput = z.object({
  url: url(),
  description: optionalLine(200),
  eventTypes: eventTypes().optional(),
});
export type CreateWebhookInput = z.output<typeof CreateWebhookInput>;

/** Absent fields stay as they are. */
export const UpdateWebhookInput = z.object({
  url: url().optional(),
  description: optionalLine(200),
  eventTypes: eventTypes().optional(),
  enabled: z.boolean().optional().describe("What waits is cancelled when it is switched off"),
});
export type UpdateWebhookInput = z.output<typeof UpdateWebhookInput>;

/** A change on the dashboard names the revision that was looked at. */
export const WebhookReference = z.object({ id: bodyId(), revision: z.int() });
export const WebhookInput = z.object({ id: bodyId() });

/** Instants ISO 8601 UTC. */
export const WebhookDto = z
  .object({
    id: bodyId(),
    url: z.string(),
    description: z.string().nullable(),
    eventTypes: z.array(z.string()).describe("None: everything"),
    enabled: z.boolean(),
    disabledAt: instant().nullable(),
    disabledReason: z.string().nullable().describe("Why it was switched off by itself"),
    failingSince: instant().nullable().describe("Since when every delivery has failed"),
    previousSecretUntil: instant()
      .nullable()
      .describe("Until then the secret before the last rotation signs too"),
    lastDelivery: z
      .object({
        id: bodyId(),
        status: z.enum(deliveryStatuses),
        eventType: z.string(),
        createdAt: instant(),
      })
      .nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Webhook" });
export type WebhookDto = z.output<typeof WebhookDto>;

/** The secret is told once, when it is minted. */
export const NewWebhookDto = WebhookDto.extend({
  secret: z.string().describe("By the Standard Webhooks specification: whsec_…"),
}).meta({ id: "NewWebhook" });
export type NewWebhookDto = z.output<typeof NewWebhookDto>;
