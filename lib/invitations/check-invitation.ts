import { eq, sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { type Actor, requirePermission, systemActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { beginning } from "@/lib/format/plain-text";
import { announce } from "@/lib/live/announce";
import { lockRecord } from "@/lib/lock-record";
import { askPartner } from "@/lib/partners/call-partner";
import { StatusReport } from "@/lib/partners/contract-schema";
import { asProblem, PartnerProblem } from "@/lib/partners/explain-problem";
import { applyStatus } from "./apply-status";
import { type Callable, findCallableOrThrow } from "./find-invitation";
import { reportedStatus } from "./lifecycle";
import { getInvitationOrThrow } from "./queries";
import { checkRefusal } from "./rules";
import type { InvitationDto } from "./schema";

/**
 * Checks an invitation's status with the partner and returns the updated invitation. Throws
 * `not_found`, `conflict` if the partner doesn't know it yet, and `unprocessable` with the problem.
 */
export async function checkInvitation(actor: Actor, id: number): Promise<InvitationDto> {
  requirePermission(actor, "assessments.write");
  const callable = await findCallableOrThrow(database(), actor.accountId, id);
  const refusal = checkRefusal(callable.invitation);
  if (refusal) throw new AppError("conflict", refusal);
  const problem = await ask(callable);
  if (problem) throw new AppError("unprocessable", problem.message);
  return getInvitationOrThrow(actor, id);
}

/**
 * Checks an invitation's status with the partner and applies it, or saves and returns the problem.
 * Either way the invitation counts as checked.
 */
export async function ask(callable: Callable): Promise<PartnerProblem | null> {
  const { invitation, partner } = callable;
  const { accountId, id } = invitation;
  try {
    const report = await reportOf(callable);
    await inTransaction(async (tx) => {
      const present = await lockRecord(tx, { accountId }, "Invitation", id);
      await applyStatus(tx, systemActor(accountId), present, report, partner.name);
    });
    return null;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const problem = asProblem(error);
    await inTransaction(async (tx) => {
      await tx
        .update(assessmentInvitations)
        .set({ checkedAt: sql`now()`, lastError: problem.message })
        .where(eq(assessmentInvitations.id, id));
      announce(accountId, [{ type: "assessment_invitation", id }]);
    });
    return problem;
  }
}

async function reportOf({ invitation, partner }: Callable): Promise<StatusReport> {
  const report = await askPartner(
    partner,
    {
      path: "assessment_status",
      query: { partner_interview_id: invitation.partnerSessionId ?? invitation.interviewUuid },
    },
    StatusReport,
  );
  const { uuid } = report.interview;
  if (uuid && uuid !== invitation.interviewUuid) {
    throw new PartnerProblem(`The partner answered for another interview: ${beginning(uuid, 60)}`);
  }
  if (!reportedStatus(report)) throw new PartnerProblem("The partner reported an unknown status");
  return report;
}
