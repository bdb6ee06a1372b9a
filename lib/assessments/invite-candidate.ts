import { inTransaction, type Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { checkHandback } from "./check-handback";
import type { InvitationAnswer, InviteModel } from "./contract-schema";
import { toInvitation } from "./contract-serialize";
import { type Candidate, findOrMakeInvited, lockInvited } from "./find-or-make-invited";
import { findSat, findServed, type Served } from "./find-served";
import {
  findSessionOf,
  inUse,
  lockSessionOf,
  requireSame,
  type SessionRow,
} from "./lock-session-of";
import { mailInvitation } from "./mail-invitation";
import { makeSession } from "./make-session";
import { requirePartner } from "./require-partner";
import { linkOfSession, openSessionLink } from "./session-links";
import { changedDetails, takeOverDetails } from "./take-over-details";

/** A session of an invitation, made or found, and whether its candidate is to be mailed. */
interface Invited {
  session: SessionRow;
  person: Candidate;
  assessment: Served;
  linkId: string;
  mails: boolean;
}

/**
 * Invites a candidate to an assessment of the account. The interview's uuid is the key: the same
 * candidate and assessment again answer the same session and send no second mail; other details
 * are taken over while it is `Initiated`. Concurrent calls make one session. Throws `forbidden`
 * for another partner, `invalid`, `not_found` for an assessment that is not served, and `conflict`
 * for another candidate or assessment under the same uuid.
 */
export async function inviteCandidate(actor: Actor, model: InviteModel): Promise<InvitationAnswer> {
  const { partner, candidate } = model;
  requirePartner(actor, partner.uuid, partner.account_id);
  return inTransaction(async (tx) => {
    await checkHandback(tx, actor, candidate.handback_url);
    const served = await findServed(tx, actor.accountId, model.assessment.id);
    const invited = await findOrMakeInvited(tx, actor, candidate.candidate_id.trim(), {
      firstName: candidate.first_name,
      lastName: candidate.last_name,
      email: candidate.email,
    });
    const { session, person, assessment, linkId, mails } =
      (await inviteAnew(tx, actor, model, { served, person: invited })) ??
      (await inviteAgain(tx, actor, model, { served, person: invited }));
    if (mails && candidate.email) {
      const { firstName } = person;
      const recipient = candidate.email;
      await mailInvitation(tx, session, { assessment, firstName, recipient, linkId });
    }
    return toInvitation({
      ...{ partner, session, linkId },
      loginRequired: assessment.content.loginRequired,
      candidateId: candidate.candidate_id,
      assessmentId: served.externalId,
    });
  });
}

type Named = { served: Served; person: Candidate };

async function inviteAnew(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  { served, person }: Named,
): Promise<Invited | null> {
  if (served.status !== "published") return null;
  const session = await makeSession(tx, actor, model, { served, candidateId: person.id });
  if (!session) return null;
  const linkId = await openSessionLink(tx, session);
  return { session, person, assessment: served, linkId, mails: session.sendInvite };
}

/**
 * Where nothing changes, as in the retry of a call, nobody has to wait for anybody; else first the
 * candidate is locked and then the session, as in an invitation that tells more of a known one.
 */
async function inviteAgain(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  { served, person }: Named,
): Promise<Invited> {
  const { accountId } = actor;
  const key = { partnerUuid: model.partner.uuid, interviewUuid: model.interview.uuid };
  const seen = await findSessionOf(tx, actor, key);
  if (!seen && served.status === "published") throw inUse("account id");
  if (!seen) throw notFound("Assessment");
  requireSame(seen, { candidateId: person.id, assessmentId: served.id });
  const isSame = Object.keys(changedDetails(actor, seen, model)).length === 0;
  const reference = model.candidate.candidate_id.trim();
  const locked = isSame ? person : await lockInvited(tx, accountId, reference);
  const session = await lockSessionOf(tx, actor, key, isSame ? "share" : "update");
  if (!session || !locked) throw new Error("a session or its candidate is gone");
  const known = { session, person: locked };
  const now = isSame ? { ...known, mails: false } : await takeOverDetails(tx, actor, known, model);
  const assessment = await findSat(tx, accountId, now.session.versionId);
  return { ...now, assessment, linkId: await linkOfSession(tx, now.session) };
}
