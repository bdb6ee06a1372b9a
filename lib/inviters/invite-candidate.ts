import { inTransaction, type Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
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

/** A sitting of an invitation, made or found, and whether its candidate is to be mailed. */
interface Invited {
  sitting: InvitedSitting;
  person: Candidate;
  assessment: Served;
  linkId: string;
  mails: boolean;
}

/**
 * Invites a candidate to an assessment of the account. The interview's uuid is the key: the same
 * candidate and assessment again answer the same sitting and send no second mail; other details
 * are taken over while it is `Initiated`. Concurrent calls make one sitting. Throws `forbidden`
 * for another partner, `invalid`, `not_found` for an assessment that is not served, and `conflict`
 * for another candidate or assessment under the same uuid.
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
    const { sitting, person, assessment, linkId, mails } =
      (await inviteFirst(tx, actor, model, { served, person: invited })) ??
      (await inviteAgain(tx, actor, model, { served, person: invited }));
    if (mails && candidate.email) {
      const { firstName } = person;
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
  return { sitting, person, assessment: served, linkId, mails: sitting.sendInvite };
}

/**
 * Where nothing changes, as in the retry of a call, nobody has to wait for anybody; else first the
 * candidate is locked and then the sitting, as in an invitation that tells more of a known one.
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
  if (!sitting || !locked) throw new Error("a sitting or its candidate is gone");
  const known = { sitting, person: locked };
  const now = isSame
    ? { ...known, mails: false }
    : await updateSittingDetails(tx, actor, known, model);
  const assessment = await findSat(tx, accountId, now.sitting.versionId);
  return { ...now, assessment, linkId: await linkOfSitting(tx, now.sitting) };
}
