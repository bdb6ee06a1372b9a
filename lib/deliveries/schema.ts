import { z } from "zod";
import { deliveryKinds, deliveryStatuses } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, pathId, tally } from "@/lib/schemas";

export const DeliveryParams = z.object({ id: pathId("delivery") });
export const DeliveryInput = z.object({ id: bodyId() });

export const DeliveryListQuery = PageQuery.extend({
  kind: z.enum(deliveryKinds).optional(),
  status: commaList(z.enum(deliveryStatuses)).optional(),
  endpointId: pathId("webhook").optional(),
  sittingId: pathId("session").optional(),
});
export type DeliveryListQuery = z.output<typeof DeliveryListQuery>;

/** A callback or webhook and what became of it. Instants ISO 8601 UTC. */
export const DeliveryRow = z
  .object({
    id: bodyId(),
    kind: z.enum(deliveryKinds),
    status: z.enum(deliveryStatuses),
    sittingId: bodyId().nullable().describe("Of a callback"),
    endpointId: bodyId().nullable().describe("Of a webhook"),
    messageId: z.string().describe("The same on every try; a webhook's webhook-id"),
    eventType: z.string().describe("Of a callback the sitting's status"),
    url: z.string(),
    attempts: tally(),
    lastStatus: z.int().nullable().describe("The HTTP status of the last answer"),
    lastError: z.string().nullable().describe("Why the last try failed, in words"),
    milliseconds: tally().nullable().describe("How long the last try took"),
    nextAttemptAt: instant().nullable(),
    createdAt: instant(),
    deliveredAt: instant().nullable(),
  })
  .meta({ id: "DeliveryRow" });
export type DeliveryRow = z.output<typeof DeliveryRow>;

/** With what is sent. */
export const DeliveryDetail = DeliveryRow.extend({
  payload: z.string().describe("The body as it is sent, JSON"),
}).meta({ id: "DeliveryDetail" });
export type DeliveryDetail = z.output<typeof DeliveryDetail>;
