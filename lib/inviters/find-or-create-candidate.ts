import { and, eq, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { build, statements } from "@/db/statement";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { recordEvents } from "@/lib/events/record-events";
import { filledIn, type GivenPerson, newPerson } from "./merge-person";

export type Candidate = typeof candidates.$inferSelect;

/**
 * Returns the account's candidate of this reference, created if missing. An existing one only gains
 * what they lack, and is locked only for that.
 */
export async function findOrCreateCandidate(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
  given: GivenPerson,
): Promise<Candidate> {
  const known = await fillIn(tx, actor, candidateId, given);
  if (known) return known;
  const [created] = await tx
    .insert(candidates)
    .values({
      ...newPerson(candidateId, given),
      accountId: actor.accountId,
      publicId: randomToken(16),
    })
    .onConflictDoNothing({ target: [candidates.accountId, candidates.candidateId] })
    .returning();
  if (created) {
    await recordPerson(tx, actor, created.id, "candidate.created");
    return created;
  }
  const other = await fillIn(tx, actor, candidateId, given);
  if (!other) throw new Error("a conflicting candidate has disappeared");
  return other;
}

/** Finds a candidate by the account's own reference, or by the public id, which stays valid. */
const candidateOf = statements<
  "seen" | "locked",
  { accountId: number; reference: string },
  Candidate
>((shape, given) => {
  const { candidateId, publicId } = candidates;
  const query = build
    .select()
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, given.accountId),
        or(eq(candidateId, given.reference), eq(publicId, given.reference)),
      ),
    )
    .orderBy(sql`${candidateId} is distinct from ${given.reference}`)
    .limit(1);
  return shape === "locked" ? query.for("no key update") : query;
});

/** Locks the person against changes until the transaction ends; others may still refer to them. */
export const lockInvited = (
  tx: Transaction,
  accountId: number,
  reference: string,
): Promise<Candidate | undefined> => candidateOf("locked").first(tx, { accountId, reference });

/** Returns the account's candidate of this reference, unless they would gain from what is given. */
export async function findComplete(
  on: Queryable,
  accountId: number,
  reference: string,
  given: GivenPerson,
): Promise<Candidate | undefined> {
  const seen = await candidateOf("seen").first(on, { accountId, reference });
  return seen && Object.keys(filledIn(seen, given)).length === 0 ? seen : undefined;
}

async function fillIn(
  tx: Transaction,
  actor: Actor,
  candidateId: string,
  given: GivenPerson,
): Promise<Candidate | undefined> {
  const seen = await candidateOf("seen").first(tx, {
    ...{ accountId: actor.accountId, reference: candidateId },
  });
  if (!seen || Object.keys(filledIn(seen, given)).length === 0) return seen;
  const known = await lockInvited(tx, actor.accountId, candidateId);
  return known && changePerson(tx, actor, known, filledIn(known, given));
}

/** Writes changes of a locked person with event and audit entry; nothing if there are none. */
export async function changePerson(
  tx: Transaction,
  actor: Actor,
  candidate: Candidate,
  changes: Partial<Candidate>,
): Promise<Candidate> {
  const fields = Object.keys(changes);
  if (fields.length === 0) return candidate;
  const [changed] = await tx
    .update(candidates)
    .set({ ...changes, revision: candidate.revision + 1, updatedAt: sql`now()` })
    .where(eq(candidates.id, candidate.id))
    .returning();
  await recordPerson(tx, actor, candidate.id, "candidate.updated", { fields });
  return changed ?? candidate;
}

async function recordPerson(
  tx: Transaction,
  actor: Actor,
  id: number,
  type: "candidate.created" | "candidate.updated",
  data: Record<string, unknown> = {},
): Promise<void> {
  await recordEvents(tx, actor, [{ type, candidateId: id, data }]);
  await recordAudit(tx, actor, [{ action: type, subjectType: "candidate", subjectId: id, data }]);
}
