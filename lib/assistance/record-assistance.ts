import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { AssistanceReason, AssistanceSource } from "@/db/enums";
import { assistanceOffers, assistanceRecipients } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { enqueueWebhooks } from "@/lib/deliveries/enqueue-deliveries";

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

/** Creates an offer to assist without recipients, in the caller's transaction. */
export async function recordAssistance(
  tx: Transaction,
  actor: Actor,
  assistance: NewAssistance,
): Promise<{ id: number; publicId: string }> {
  const publicId = randomToken(16);
  const [row] = await tx
    .insert(assistanceOffers)
    .values({
      ...assistance,
      publicId,
      accountId: actor.accountId,
      actorKind: actor.kind,
      actorName: actor.name,
    })
    .returning({ id: assistanceOffers.id });
  if (!row) throw new Error("insert returned no offer to assist");
  await recordAudit(tx, actor, [
    {
      action: "assistance.offered",
      subjectType: "assistance_offer",
      subjectId: publicId,
      data: { providerName: assistance.providerName, reason: assistance.reason },
    },
  ]);
  await enqueueWebhooks(tx, actor.accountId, [
    { type: "assistance.recorded", data: { assistanceOfferId: publicId } },
  ]);
  return { id: row.id, publicId };
}

/** Adds any number of recipients in one statement. Each candidate must be the account's. */
export async function addRecipients(
  tx: Transaction,
  accountId: number,
  assistanceOfferId: number,
  recipients: readonly { candidateId: number; couponCode: string | null }[],
): Promise<{ id: number; candidateId: number }[]> {
  return tx.execute<{ id: number; candidateId: number }>(sql`
    insert into ${assistanceRecipients} (account_id, assistance_offer_id, candidate_id, coupon_code)
    select ${accountId}, ${assistanceOfferId}, "candidateId", "couponCode"
    from json_to_recordset(${JSON.stringify(recipients)}::json)
      as given("candidateId" int, "couponCode" text)
    returning id, candidate_id as "candidateId"`);
}
