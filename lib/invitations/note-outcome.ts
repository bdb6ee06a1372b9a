import { eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { recordEvents } from "@/lib/events/record-events";
import { announce } from "@/lib/live/announce";
import { lockRecord } from "@/lib/lock-record";
import type { InviteAnswer } from "@/lib/partners/contract-schema";
import type { PartnerProblem } from "@/lib/partners/explain-problem";
import { leftOut } from "./check-answer";
import type { Callable } from "./find-invitation";
import { queueInvitations } from "./queue-invitations";
import { retryDelays, stationOf } from "./rules";
import type { InvitationRecord } from "./serialize";

const orNull = (text: string | null) => (text === null ? null : seal(text));

/** Returns the partner's access details for the candidate, as stored. */
export const keptAnswer = ({ interview }: InviteAnswer) => ({
  partnerSessionId: interview.id,
  url: seal(interview.url),
  username: orNull(interview.username),
  password: orNull(interview.password),
  webToken: orNull(interview.web_token),
});

/** Returns the event of an invitation, for timelines and webhooks. */
export const eventOf = (
  { id, candidateId, assessmentName }: InvitationRecord,
  partnerName: string,
  type: string,
  data: Record<string, unknown> = {},
) => ({
  type,
  candidateId,
  invitationId: id,
  data: { ...data, invitationId: id, assessmentName, partnerName },
});

/** Records that a partner accepted an invitation; an already reported status stays. */
export async function noteSent({ invitation, partner }: Callable, answer: InviteAnswer) {
  const { accountId, id } = invitation;
  await inTransaction(async (tx) => {
    const present = await lockRecord(tx, { accountId }, "Invitation", id);
    if (present.url !== null) return;
    await write(tx, present, {
      ...keptAnswer(answer),
      ...(stationOf(present.status) < 0 && { status: "Initiated" }),
      invitedAt: sql`now()`,
      checkedAt: sql`now()`,
      lastError: null,
      attempts: present.attempts + 1,
      ...{ nextAttemptAt: null, claimedAt: null },
    });
    const missing = leftOut(answer).join(", ");
    await recordEvents(tx, systemActor(accountId), [
      eventOf(present, partner.name, "invitation.sent", missing ? { missing } : {}),
    ]);
  });
}

/**
 * Records a failed try, and queues the next one if the failure may be temporary and a try is left.
 */
export async function noteFailure({ invitation, partner }: Callable, problem: PartnerProblem) {
  const { accountId, id } = invitation;
  await inTransaction(async (tx) => {
    const present = await lockRecord(tx, { accountId }, "Invitation", id);
    if (present.url !== null) return;
    const delay = problem.passing ? retryDelays[present.attempts] : undefined;
    const fails = delay === undefined && present.status === "waiting";
    await write(tx, present, {
      attempts: present.attempts + 1,
      lastError: problem.message,
      claimedAt: null,
      nextAttemptAt: delay === undefined ? null : sql`now() + make_interval(secs => ${delay})`,
      ...(fails && { status: "failed" }),
    });
    if (delay !== undefined) await queueInvitations(tx, [id]);
    if (fails) {
      const reason = problem.message;
      await recordEvents(tx, systemActor(accountId), [
        eventOf(present, partner.name, "invitation.failed", { reason }),
      ]);
    } else announce(accountId, [{ type: "assessment_invitation", id }]);
  });
}

type Values = Parameters<ReturnType<Transaction["update"]>["set"]>[0];

/** Updates a locked invitation. */
export async function write(
  tx: Transaction,
  { id, revision }: InvitationRecord,
  values: Values,
): Promise<void> {
  await tx
    .update(assessmentInvitations)
    .set({ ...values, revision: revision + 1, updatedAt: sql`now()` })
    .where(eq(assessmentInvitations.id, id));
}
