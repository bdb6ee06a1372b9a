import { inTransaction, type Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { greetedName } from "@/lib/format/names";
import { checkHandback } from "./check-handback";
import type { InvitationAnswer, InviteModel } from "./contract-schema";
import { toInvitation } from "./contract-serialize";
import { createSitting } from "./create-sitting";
import { type Candidate, findOrCreateCandidate, lockInvited } from "./find-or-create-candidate";
import { findSat, findServedAssessment, type Served } from "./find-served-assessment";
import {
  findInvitedSitting,
  type InvitedSitting,
  inUse,
  lockInvitedSitting,
  requireSame,
} from "./lock-invited-sitting";
import { mailInvitation } from "./mail-invitation";
import { linkOfSitting, openSittingLink } from "./open-sitting-link";
import { requirePartner } from "./require-partner";
import { changedDetails, updateSittingDetails } from "./update-sitting-details";

/** A sitting created or found for an invitation, and whether to email its candidate. */
interface Invited {
  sitting: InvitedSitting;
  person: Candidate;
  assessment: Served;
  linkId: string;
  sendsEmail: boolean;
}

/**
 * Invites a candidate to an assessment of the account. The interview's uuid is the key: repeating
 * the same candidate and assessment returns the same sitting and sends no second email; other
 * details are updated while it is `Initiated`. Concurrent calls create one sitting. Throws
 * `forbidden` for another partner, `invalid`, `not_found` for an assessment that isn't offered, and
 * `conflict` for another candidate or assessment under the same uuid.
 */
export async function inviteCandidate(actor: Actor, model: InviteModel): Promise<InvitationAnswer> {
  const { partner, candidate } = model;
  requirePartner(actor, partner.uuid, partner.account_id);
  return inTransaction(async (tx) => {
    await checkHandback(tx, actor, candidate.handback_url);
    const served = await findServedAssessment(tx, actor.accountId, model.assessment.id);
    const invited = await findOrCreateCandidate(tx, actor, candidate.candidate_id.trim(), {
      firstName: candidate.first_name,
      lastName: candidate.last_name,
      email: candidate.email,
    });
    const { sitting, person, assessment, linkId, sendsEmail } =
      (await inviteFirst(tx, actor, model, { served, person: invited })) ??
      (await inviteAgain(tx, actor, model, { served, person: invited }));
    if (sendsEmail && candidate.email) {
      const firstName = greetedName(person);
      const recipient = candidate.email;
      await mailInvitation(tx, sitting, { assessment, firstName, recipient, linkId });
    }
    return toInvitation({
      ...{ partner, sitting, linkId },
      loginRequired: assessment.content.loginRequired,
      candidateId: candidate.candidate_id,
      assessmentId: served.externalId,
    });
  });
}

type Named = { served: Served; person: Candidate };

async function inviteFirst(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  { served, person }: Named,
): Promise<Invited | null> {
  if (served.status !== "published") return null;
  const sitting = await createSitting(tx, actor, model, { served, candidateId: person.id });
  if (!sitting) return null;
  const linkId = await openSittingLink(tx, sitting);
  return { sitting, person, assessment: served, linkId, sendsEmail: sitting.sendInvite };
}

/**
 * Repeats an invitation. Locks nothing if nothing changes, as in a retried call; otherwise locks
 * first the candidate, then the sitting, in the same order as an invitation that updates a known
 * candidate.
 */
async function inviteAgain(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  { served, person }: Named,
): Promise<Invited> {
  const { accountId } = actor;
  const key = { partnerUuid: model.partner.uuid, interviewUuid: model.interview.uuid };
  const seen = await findInvitedSitting(tx, actor, key);
  if (!seen && served.status === "published") throw inUse("account id");
  if (!seen) throw notFound("Assessment");
  requireSame(seen, { candidateId: person.id, assessmentId: served.id });
  const isSame = Object.keys(changedDetails(actor, seen, model)).length === 0;
  const reference = model.candidate.candidate_id.trim();
  const locked = isSame ? person : await lockInvited(tx, accountId, reference);
  const sitting = await lockInvitedSitting(tx, actor, key, isSame ? "share" : "update");
  if (!sitting || !locked) throw new Error("a sitting or its candidate has disappeared");
  const known = { sitting, person: locked };
  const now = isSame
    ? { ...known, sendsEmail: false }
    : await updateSittingDetails(tx, actor, known, model);
  const assessment = await findSat(tx, accountId, now.sitting.versionId);
  return { ...now, assessment, linkId: await linkOfSitting(tx, now.sitting) };
}
