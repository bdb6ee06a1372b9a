import { eq, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database, inTransaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { type Actor, requirePermission, systemActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { notifyLive } from "@/lib/live/notify-live";
import { askPartner } from "@/lib/partners/call-partner";
import { StatusReport } from "@/lib/partners/contract-schema";
import { PartnerProblem } from "@/lib/partners/problem";
import { applyStatus } from "./apply-status";
import {
  type Callable,
  findCallable,
  findCallableOrThrow,
  lockInvitationOrThrow,
} from "./find-invitation";
import { reportedStatus } from "./lifecycle";
import { getInvitationOrThrow } from "./queries";
import { checkRefusal } from "./rules";
import type { InvitationDto } from "./schema";

/**
 * Asks the partner how an invitation stands, and answers it as it then is. Throws `not_found`,
 * `conflict` where the partner does not know of it yet, and `unprocessable` with what went wrong.
 */
export async function checkInvitation(actor: Actor, id: number): Promise<InvitationDto> {
  requirePermission(actor, "assessments.write");
  const callable = await findCallableOrThrow(database(), actor.accountId, id);
  const refusal = checkRefusal(callable.invitation);
  if (refusal) throw new AppError("conflict", refusal);
  const problem = await ask(callable);
  if (problem) throw new AppError("unprocessable", problem);
  return getInvitationOrThrow(actor, id);
}

const Payload = z.object({ id: z.number().int() });

/** The same by the worker, for one that was not heard of for long; a failure waits for next time. */
export const checkOpenInvitation: Task = async (payload) => {
  const { id } = Payload.parse(payload);
  const callable = await findCallable(database(), eq(assessmentInvitations.id, id));
  if (!callable || checkRefusal(callable.invitation)) return;
  await ask(callable);
};

async function ask(callable: Callable): Promise<string | null> {
  const { invitation, partner } = callable;
  const { accountId, id } = invitation;
  try {
    const report = await reportOf(callable);
    await inTransaction(async (tx) => {
      const present = await lockInvitationOrThrow(tx, accountId, id);
      await applyStatus(tx, systemActor(accountId), present, report, partner.name);
    });
    return null;
  } catch (error) {
    if (!(error instanceof PartnerProblem)) throw error;
    await inTransaction(async (tx) => {
      await tx
        .update(assessmentInvitations)
        .set({ checkedAt: sql`now()`, lastError: error.message })
        .where(eq(assessmentInvitations.id, id));
      await notifyLive(tx, accountId, [{ type: "assessment_invitation", id }]);
    });
    return error.message;
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
    throw new PartnerProblem(`The partner answered for another interview: ${uuid.slice(0, 60)}`);
  }
  if (!reportedStatus(report)) throw new PartnerProblem("The partner told no status that we know");
  return report;
}
