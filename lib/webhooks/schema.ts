import { z } from "zod";
import { deliveryStatuses, webhookFormats } from "@/db/enums";
import { webhookEventTypes } from "@/lib/deliveries/rules";
import { bodyId, instant, optionalLine, pathId, revision } from "@/lib/schemas";

export { webhookFormats };

export const WebhookParams = z.object({ id: pathId("webhook") });

const url = () => z.string().trim().min(1).max(500).describe("Absolute https address");

const eventTypes = () =>
  z
    .array(z.enum(webhookEventTypes))
    .max(webhookEventTypes.length)
    .transform((chosen) => webhookEventTypes.filter((type) => chosen.includes(type)))
    .describe("Event types to send; empty for all");

const format = () =>
  z
    .enum(webhookFormats)
    .describe(
      "What the receiver understands: signed events, or messages for a channel of Slack or Mattermost (`text`) or Microsoft Teams (`teams`)",
    );

export const CreateWebhookInput = z.object({
  url: url(),
  description: optionalLine(200),
  eventTypes: eventTypes().optional(),
  format: format().optional(),
});
export type CreateWebhookInput = z.output<typeof CreateWebhookInput>;

/** Absent fields stay as they are. */
export const UpdateWebhookInput = z.object({
  url: url().optional(),
  description: optionalLine(200),
  eventTypes: eventTypes().optional(),
  format: format().optional(),
  enabled: z.boolean().optional().describe("Turning it off cancels queued deliveries"),
});
export type UpdateWebhookInput = z.output<typeof UpdateWebhookInput>;

/** A webhook and the revision seen on the dashboard. */
export const WebhookReference = z.object({ id: bodyId(), revision: z.int() });
export const WebhookInput = z.object({ id: bodyId() });

/** A webhook. Instants are ISO 8601 UTC. */
export const WebhookDto = z
  .object({
    id: bodyId(),
    url: z.string(),
    description: z.string().nullable(),
    eventTypes: z.array(z.string()).describe("Empty for all"),
    format: format(),
    enabled: z.boolean(),
    disabledAt: instant().nullable(),
    disabledReason: z.string().nullable().describe("Why it was turned off automatically"),
    failingSince: instant().nullable().describe("Since when every delivery has failed"),
    previousSecretUntil: instant()
      .nullable()
      .describe("Until then, the previous secret also signs"),
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

/** A webhook with its secret, which is returned once. */
export const NewWebhookDto = WebhookDto.extend({
  secret: z.string().describe("Secret as defined by Standard Webhooks: whsec_…"),
}).meta({ id: "NewWebhook" });
export type NewWebhookDto = z.output<typeof NewWebhookDto>;
