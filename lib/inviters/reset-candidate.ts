import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { candidates, deliveries, outboxMessages, sittings } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { greetedName } from "@/lib/format/names";
import { timestampOf } from "@/lib/sittings/compose-status";
import { noScores } from "@/lib/sittings/rules";
import type { ResetAnswer, ResetModel } from "./contract-schema";
import { toInvitation } from "./contract-serialize";
import { findServedAssessment } from "./find-served-assessment";
import { type InvitedSitting, lockInvitedSitting, requireSame } from "./lock-invited-sitting";
import { mailInvitation } from "./mail-invitation";
import { openSittingLink } from "./open-sitting-link";
import { requirePartner } from "./require-partner";

/**
 * Resets a candidate so that they can retake the assessment: same sitting and uuid, a new attempt
 * of the newest version at a new address. The timeline keeps the results of the previous attempt.
 * Throws `forbidden` for another partner, `not_found`, `conflict` for another candidate or
 * assessment, and `invalid` if an invitation is to be emailed and the candidate has no address.
 */
export async function resetCandidate(actor: Actor, model: ResetModel): Promise<ResetAnswer> {
  const { partner, interview } = model;
  requirePartner(actor, partner.uuid, partner.account_id);
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    const served = await findServedAssessment(tx, accountId, model.assessment.id);
    const key = { partnerUuid: partner.uuid, interviewUuid: interview.uuid };
    const before = await lockInvitedSitting(tx, actor, key);
    if (!before) throw notFound("Interview");
    const person = await findPerson(tx, before);
    const reference = model.candidate.candidate_id.trim();
    const isSame = reference === person.candidateId || reference === person.publicId;
    const assessmentId = served.id;
    requireSame(before, { candidateId: isSame ? before.candidateId : undefined, assessmentId });
    const recipient = partner.send_invite ? addressOf(person) : null;
    await cancelQueued(tx, before);
    const sitting = await startAttempt(tx, before, {
      versionId: served.versionId,
      sendInvite: recipient !== null,
      ...(model.assessment.custom_id && { customId: model.assessment.custom_id }),
    });
    const linkId = await openSittingLink(tx, sitting);
    await recordReset(tx, actor, before, served.name);
    if (recipient) {
      const firstName = greetedName(person);
      await mailInvitation(tx, sitting, { assessment: served, firstName, recipient, linkId });
    }
    const { loginRequired } = served.content;
    const ids = { candidateId: model.candidate.candidate_id, assessmentId: served.externalId };
    return {
      ...toInvitation({ partner, sitting, linkId, loginRequired, ...ids }),
      metadata: { timestamp: timestampOf(sitting.updatedAt) },
    };
  });
}

const cleared = {
  status: "Initiated",
  ...{ startedAt: null, deadlineAt: null, finishedAt: null, completedAt: null },
  acknowledgedAt: null,
  ...noScores,
} as const;

async function startAttempt(
  tx: Transaction,
  { id, attempt, revision }: InvitedSitting,
  given: { versionId: number; sendInvite: boolean; customId?: string },
): Promise<InvitedSitting> {
  const [sitting] = await tx
    .update(sittings)
    .set({
      ...cleared,
      ...given,
      attempt: attempt + 1,
      revision: revision + 1,
      updatedAt: sql`now()`,
    })
    .where(eq(sittings.id, id))
    .returning();
  if (!sitting) throw new Error("a locked sitting vanished");
  return sitting;
}

async function findPerson(tx: Transaction, { accountId, candidateId }: InvitedSitting) {
  const [person] = await tx
    .select({
      candidateId: candidates.candidateId,
      publicId: candidates.publicId,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      email: candidates.email,
    })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), eq(candidates.id, candidateId)));
  if (!person) throw new Error(`Candidate ${candidateId} is gone`);
  return person;
}

function addressOf({ email }: { email: string | null }): string {
  if (email) return email;
  throw new AppError("invalid", "Validation failed", {
    details: {
      "partner.send_invite": ["The candidate has no email address to send the invitation to"],
    },
  });
}

/** Cancels queued callbacks and emails of the previous attempt, which must not arrive after the reset. */
async function cancelQueued(tx: Transaction, { id, accountId }: InvitedSitting): Promise<void> {
  for (const table of [deliveries, outboxMessages]) {
    await tx
      .update(table)
      .set({ status: "cancelled" })
      .where(
        and(eq(table.accountId, accountId), eq(table.sittingId, id), eq(table.status, "queued")),
      );
  }
}

async function recordReset(
  tx: Transaction,
  actor: Actor,
  before: InvitedSitting,
  assessmentName: string,
): Promise<void> {
  const { id: sittingId, candidateId, attempt, status, result, grade, rag } = before;
  const { rawScore, maxScore, percent, percentile, versionId } = before;
  const data = {
    ...{ assessmentName, attempt, status, versionId },
    ...{ startedAt: before.startedAt, finishedAt: before.finishedAt },
    ...{ completedAt: before.completedAt, rawScore, maxScore, percent, percentile },
    ...{ grade, rag, result },
  };
  await recordEvents(tx, actor, [{ type: "assessment.reset", candidateId, sittingId, data }]);
  await recordAudit(tx, actor, [
    {
      action: "assessment.reset",
      subjectType: "sitting",
      subjectId: sittingId,
      data: { assessmentName, attempt, status },
    },
  ]);
}
