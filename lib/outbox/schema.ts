import { z } from "zod";
import { outboxKinds, outboxStatuses } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, pathId, tally } from "@/lib/schemas";

export const MessageParams = z.object({ id: pathId("message") });

export const MessageListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: commaList(z.enum(outboxStatuses)).optional(),
});
export type MessageListQuery = z.output<typeof MessageListQuery>;

export const MessageReference = z.object({ id: bodyId() });

/** A message in the outbox. Instants are ISO 8601 UTC. */
export const MessageRow = z
  .object({
    id: bodyId(),
    kind: z.enum(outboxKinds),
    status: z.enum(outboxStatuses),
    offerId: bodyId().nullable(),
    recipient: z.string(),
    subject: z.string(),
    attempts: tally(),
    lastError: z.string().nullable(),
    createdAt: instant(),
    sentAt: instant().nullable(),
    bouncedAt: instant().nullable().describe("When a mail server refused it for good"),
    complainedAt: instant().nullable().describe("When the recipient reported it as spam"),
  })
  .meta({ id: "MessageRow" });
export type MessageRow = z.output<typeof MessageRow>;

/** A message with its text. */
export const MessageDetail = MessageRow.extend({
  html: z.string().nullable().describe("Null if you may not see the secret link in the message"),
  isBlocked: z.boolean().describe("True while emails to a candidate's address are blocked"),
  resendRefusal: z.string().nullable().describe("Why it can't be sent again; null if it can"),
}).meta({ id: "MessageDetail" });
export type MessageDetail = z.output<typeof MessageDetail>;
