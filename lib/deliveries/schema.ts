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
  sittingId: pathId("sitting").optional(),
});
export type DeliveryListQuery = z.output<typeof DeliveryListQuery>;

/** A callback or webhook with its delivery state. Instants are ISO 8601 UTC. */
export const DeliveryRow = z
  .object({
    id: bodyId(),
    kind: z.enum(deliveryKinds),
    status: z.enum(deliveryStatuses),
    sittingId: bodyId().nullable().describe("For callbacks only"),
    endpointId: bodyId().nullable().describe("For webhooks only"),
    messageId: z.string().describe("The same for every attempt; sent as webhook-id"),
    eventType: z.string().describe("For a callback, the status of the sitting"),
    url: z.string(),
    attempts: tally(),
    lastStatus: z.int().nullable().describe("HTTP status of the last response"),
    lastError: z.string().nullable().describe("Why the last attempt failed, in words"),
    milliseconds: tally().nullable().describe("Duration of the last attempt"),
    nextAttemptAt: instant().nullable(),
    createdAt: instant(),
    deliveredAt: instant().nullable(),
  })
  .meta({ id: "DeliveryRow" });
export type DeliveryRow = z.output<typeof DeliveryRow>;

/** A delivery with its payload. */
export const DeliveryDetail = DeliveryRow.extend({
  payload: z.string().describe("The request body, as JSON"),
  resendRefusal: z.string().nullable().describe("Why it can't be resent; null if it can"),
}).meta({ id: "DeliveryDetail" });
export type DeliveryDetail = z.output<typeof DeliveryDetail>;
