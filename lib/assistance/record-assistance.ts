import { type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import type { AssistanceReason, AssistanceSource } from "@/db/enums";
import { assistanceOffers, assistanceRecipients } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { type AuditValues, addEntries, auditSubjects, auditValues } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { toWebhookMessage, webhookDeliveries } from "@/lib/deliveries/enqueue-deliveries";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { announceSubjects } from "@/lib/live/announce";

export interface NewAssistance {
  providerName: string;
  reason: AssistanceReason | null;
  additionalNotes: string | null;
  source: AssistanceSource;
  /** True if candidates are notified by email, which is the caller's next step. */
  notifies: boolean;
  templateId: number | null;
  poolId: number | null;
  /** `YYYY-MM-DD`: the response deadline, or null. */
  answerBy: string | null;
}

export interface NewRecipient {
  candidateId: number;
  couponCode: string | null;
}

interface AssistanceValues extends AuditValues, NewAssistance {
  publicId: string;
  /** As JSON. */
  recipients: string;
  events: string;
}

const insertAssistance = statement(
  (given: Given<AssistanceValues>): SQL<{ id: number }> => sql`
    with offer as ${build
      .insert(assistanceOffers)
      .values({
        accountId: given.accountId,
        publicId: given.publicId,
        providerName: given.providerName,
        reason: given.reason,
        additionalNotes: given.additionalNotes,
        source: given.source,
        notifies: given.notifies,
        templateId: given.templateId,
        poolId: given.poolId,
        answerBy: given.answerBy,
        actorKind: given.actorKind,
        actorName: given.actorName,
      })
      .returning({ id: assistanceOffers.id })},
    recipient as (
      insert into ${assistanceRecipients}
        (account_id, assistance_offer_id, candidate_id, coupon_code)
      select ${given.accountId}::int, offer.id, "candidateId", "couponCode"
      from offer, json_to_recordset(${given.recipients}::json)
        as given("candidateId" int, "couponCode" text)
    ),
    ${addEntries(given)},
    ${webhookDeliveries(
      given.accountId,
      sql`json_to_recordset(${given.events}::json)
        as event(position int, type text, message_id text, payload text)`,
    )}
    select id, ${queueNewDeliveries} as queued
    from offer`,
);

/**
 * Creates an offer to assist with its recipients, who must be the account's, and records it, in one
 * statement.
 */
export async function recordAssistance(
  on: Queryable,
  actor: Actor,
  assistance: NewAssistance,
  recipients: readonly NewRecipient[] = [],
): Promise<{ id: number; publicId: string }> {
  const publicId = randomToken(16);
  const { providerName, reason } = assistance;
  const entries = [
    {
      ...{ action: "assistance.offered", subjectType: "assistance_offer", subjectId: publicId },
      data: { providerName, reason },
    },
  ];
  const event = { type: "assistance.recorded", data: { assistanceOfferId: publicId } };
  const row = await insertAssistance.first(on, {
    ...assistance,
    ...auditValues(actor, entries),
    publicId,
    recipients: JSON.stringify(recipients),
    events: JSON.stringify([
      { position: 0, type: event.type, ...toWebhookMessage(event, new Date()) },
    ]),
  });
  if (!row) throw new Error("insert returned no offer to assist");
  announceSubjects(actor.accountId, auditSubjects(entries));
  return { id: row.id, publicId };
}

/** Adds any number of recipients in one statement. Each candidate must be the account's. */
export async function addRecipients(
  tx: Transaction,
  accountId: number,
  assistanceOfferId: number,
  recipients: readonly NewRecipient[],
): Promise<{ id: number; candidateId: number }[]> {
  return tx.execute<{ id: number; candidateId: number }>(sql`
    insert into ${assistanceRecipients} (account_id, assistance_offer_id, candidate_id, coupon_code)
    select ${accountId}, ${assistanceOfferId}, "candidateId", "couponCode"
    from json_to_recordset(${JSON.stringify(recipients)}::json)
      as given("candidateId" int, "couponCode" text)
    returning id, candidate_id as "candidateId"`);
}
