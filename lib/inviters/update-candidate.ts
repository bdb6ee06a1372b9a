import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { notFound } from "@/lib/errors";
import { ofPartner } from "@/lib/sittings/select-of-partner";
import type { UpdateCandidateModel } from "./contract-schema";
import { changePerson, lockInvited } from "./find-or-create-candidate";
import { requirePartner } from "./require-partner";

const given = (text: string | null | undefined) => text?.trim() || undefined;

/**
 * Updates name and address of a candidate invited by the partner; absent and blank fields
 * stay unchanged. Returns the body. Throws `forbidden` for another partner, and `not_found` for a
 * candidate it has not invited.
 */
export async function updateInvitedCandidate(
  actor: Actor,
  model: UpdateCandidateModel,
): Promise<UpdateCandidateModel> {
  const { partner, candidate } = model;
  requirePartner(actor, partner.uuid, partner.account_id);
  return inTransaction(async (tx) => {
    const person = await lockInvited(tx, actor.accountId, candidate.candidate_id.trim());
    if (!person || !(await wasInvited(tx, actor, partner.uuid, person.id))) {
      throw notFound("Candidate");
    }
    const changes = changesOf(person, {
      firstName: given(candidate.first_name),
      lastName: given(candidate.last_name),
      email: given(candidate.email),
    });
    await changePerson(tx, actor, person, changes);
    return model;
  });
}

async function wasInvited(
  tx: Transaction,
  actor: Actor,
  partnerUuid: string,
  candidateId: number,
): Promise<boolean> {
  const found = await tx
    .select({ id: sittings.id })
    .from(sittings)
    .where(
      and(
        eq(sittings.accountId, actor.accountId),
        eq(sittings.candidateId, candidateId),
        eq(sittings.partnerUuid, partnerUuid),
        ofPartner(actor),
      ),
    )
    .limit(1);
  return found.length > 0;
}
