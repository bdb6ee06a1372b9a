import { sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { AppError, badRequest } from "@/lib/errors";
import { fullName } from "@/lib/format/names";
import { lockRecord } from "@/lib/lock-record";
import { eraseRecords } from "./erase-records";
import { erasedRefusal, erasureRefusal, type OpenTies } from "./rules";
import type { EraseCandidateInput, ErasedCandidate } from "./schema";

/**
 * Erases everything personal about a candidate, for ever. Records stay for figures and evidence
 * under the name "Erased candidate", and accepted letters for as long as timelines are kept. The
 * audit log says who did it and when, and nothing of the person. Throws `not_found`, `invalid` if
 * the confirmation isn't the name, and `bad_request` while something is open or if it was done.
 */
export async function eraseCandidate(
  actor: Actor,
  id: number,
  { confirmation }: EraseCandidateInput,
): Promise<ErasedCandidate> {
  requirePermission(actor, "candidates.erase");
  return inTransaction(async (tx) => {
    const candidate = await lockRecord(tx, actor, "Candidate", id);
    if (candidate.erasedAt) throw badRequest(erasedRefusal);
    if (confirmation.trim() !== fullName(candidate).trim()) {
      const details = { confirmation: ["Must be the candidate's full name"] };
      throw new AppError("invalid", "Validation failed", { details });
    }
    const refusal = erasureRefusal(await countOpen(tx, actor.accountId, id));
    if (refusal) throw badRequest(refusal);
    const keptOffers = await eraseAndRecord(tx, actor, id);
    return { id, erasedAt: new Date().toISOString(), keptOffers };
  });
}

/** Erases what may be erased now, and records it. Returns the offers whose letters are kept. */
export async function eraseAndRecord(tx: Transaction, actor: Actor, id: number): Promise<number[]> {
  const days = env.RETENTION_EVENTS;
  const { kept, entries } = await eraseRecords(tx, actor.accountId, id, days);
  const data = { keptOffers: kept, entries };
  const entry = { action: "candidate.erased", subjectType: "candidate", subjectId: id, data };
  await recordAudit(tx, actor, [entry]);
  return kept;
}

async function countOpen(tx: Transaction, accountId: number, id: number): Promise<OpenTies> {
  const count = (table: string, statuses: string) => sql`(
    select count(*)::int from ${sql.identifier(table)} where account_id = ${accountId}
      and candidate_id = ${id} and status in (${sql.raw(statuses)}))`;
  const [row] = await tx.execute<{ ties: OpenTies }>(sql`
    select json_build_object(
      'offers', ${count("offers", "'draft', 'sent', 'pending'")},
      'eligibilities', ${count("eligibilities", "'active'")},
      'invitations', ${count("assessment_invitations", "'waiting'")}) as ties`);
  return row?.ties ?? { offers: 0, eligibilities: 0, invitations: 0 };
}
