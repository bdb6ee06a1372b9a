import {
  inTransaction,
  openTransactionOrDatabase,
  type Queryable,
  type Transaction,
} from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { greetedName } from "@/lib/format/names";
import { checkHandback } from "./check-handback";
import type { InvitationAnswer, InviteModel } from "./contract-schema";
import { toInvitation } from "./contract-serialize";
import { createSitting } from "./create-sitting";
import {
  type Candidate,
  findComplete,
  findOrCreateCandidate,
  lockInvited,
} from "./find-or-create-candidate";
import { findSat, findServedAssessment, type Served } from "./find-served-assessment";
import {
  findInvitedSitting,
  type InvitedSitting,
  inUse,
  lockInvitedSitting,
  requireSame,
} from "./lock-invited-sitting";
import { mailInvitation } from "./mail-invitation";
import { linkOfSitting } from "./open-sitting-link";
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
  const on = openTransactionOrDatabase();
  await checkHandback(on, actor, candidate.handback_url);
  const served = await findServedAssessment(on, actor.accountId, model.assessment.id);
  const invited =
    (await inviteComplete(on, actor, model, served)) ??
    (await inTransaction((tx) => inviteAny(tx, actor, model, served)));
  const { sitting, assessment, linkId } = invited;
  return toInvitation({
    ...{ partner, sitting, linkId },
    loginRequired: assessment.content.loginRequired,
    candidateId: candidate.candidate_id,
    assessmentId: served.externalId,
  });
}

/**
 * Invites a candidate who gains nothing from it, without an email, in one statement; or finds that
 * the same was done before, without a lock. Null for all that needs a transaction.
 */
async function inviteComplete(
  on: Queryable,
  actor: Actor,
  model: InviteModel,
  served: Served,
): Promise<Invited | null> {
  const reference = model.candidate.candidate_id.trim();
  const given = personGiven(model);
  const [person, seen] = await Promise.all([
    findComplete(on, actor.accountId, reference, given),
    findInvitedSitting(on, actor, keyOf(model)),
  ]);
  if (!person) return null;
  if (seen?.linkId) {
    const { sitting, linkId } = seen;
    if (isOther(sitting, { person, served }) || hasChanged(actor, sitting, model)) return null;
    const isNewest = sitting.versionId === served.versionId;
    const assessment = isNewest ? served : await findSat(on, actor.accountId, sitting.versionId);
    return { sitting, person, assessment, linkId, sendsEmail: false };
  }
  if (model.partner.send_invite) return null;
  return inviteFirst(on, actor, model, { served, person });
}

const keyOf = ({ partner, interview }: InviteModel) => ({
  ...{ partnerUuid: partner.uuid, interviewUuid: interview.uuid },
});

const personGiven = ({ candidate }: InviteModel) => ({
  firstName: candidate.first_name,
  lastName: candidate.last_name,
  email: candidate.email,
});

const isOther = (sitting: InvitedSitting, { person, served }: Named) =>
  sitting.candidateId !== person.id || sitting.assessmentId !== served.id;

const hasChanged = (actor: Actor, sitting: InvitedSitting, model: InviteModel) =>
  Object.keys(changedDetails(actor, sitting, model)).length > 0;

/** Invites a candidate who may be new or gain details, and emails them if asked to. */
async function inviteAny(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  served: Served,
): Promise<Invited> {
  const { candidate } = model;
  const reference = candidate.candidate_id.trim();
  const named = {
    ...{ served, person: await findOrCreateCandidate(tx, actor, reference, personGiven(model)) },
  };
  const invited =
    (await inviteFirst(tx, actor, model, named)) ?? (await inviteAgain(tx, actor, model, named));
  const { sitting, person, assessment, linkId, sendsEmail } = invited;
  if (sendsEmail && candidate.email) {
    const firstName = greetedName(person);
    const recipient = candidate.email;
    await mailInvitation(tx, sitting, { assessment, firstName, recipient, linkId });
  }
  return invited;
}

type Named = { served: Served; person: Candidate };

async function inviteFirst(
  on: Queryable,
  actor: Actor,
  model: InviteModel,
  { served, person }: Named,
): Promise<Invited | null> {
  if (served.status !== "published") return null;
  const created = await createSitting(on, actor, model, { served, candidateId: person.id });
  if (!created) return null;
  return { ...created, person, assessment: served, sendsEmail: created.sitting.sendInvite };
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
  const key = keyOf(model);
  const seen = (await findInvitedSitting(tx, actor, key))?.sitting;
  if (!seen && served.status === "published") throw inUse("account id");
  if (!seen) throw notFound("Assessment");
  requireSame(seen, { candidateId: person.id, assessmentId: served.id });
  const isSame = !hasChanged(actor, seen, model);
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
