import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { announce } from "@/lib/live/announce";
import type { StatusReport } from "@/lib/partners/contract-schema";
import { advance, reportedAt, reportedScores, reportedStatus } from "./lifecycle";
import { eventOf, write } from "./note-outcome";
import type { InvitationRecord } from "./serialize";

/**
 * Applies a partner's report, from a callback or a check, to a locked invitation. Outdated and
 * repeated reports only update `checkedAt` and clear the last error. Returns whether anything else
 * changed. The report must have a known status.
 */
export async function applyStatus(
  tx: Transaction,
  actor: Actor,
  invitation: InvitationRecord,
  report: StatusReport,
  partnerName: string,
): Promise<boolean> {
  const status = reportedStatus(report);
  if (!status) throw new Error("a report without a status");
  const at = reportedAt(report, new Date());
  const change = advance(invitation, { status, at, scores: reportedScores(report) });
  if (!change) {
    await tx
      .update(assessmentInvitations)
      .set({ checkedAt: sql`now()`, ...(invitation.url !== null && { lastError: null }) })
      .where(eq(assessmentInvitations.id, invitation.id));
    announce(invitation.accountId, [{ type: "assessment_invitation", id: invitation.id }]);
    return false;
  }
  const sittingId = report.interview.id;
  const completed = change.status === "Completed";
  await write(tx, invitation, {
    ...change,
    partnerSessionId: invitation.partnerSessionId ?? sittingId,
    checkedAt: sql`now()`,
    lastError: null,
    ...(completed && { nextAttemptAt: null }),
  });
  const { overallScore, result } = { ...invitation, ...change };
  await recordEvents(tx, actor, [
    eventOf(
      invitation,
      partnerName,
      completed ? "invitation.completed" : "invitation.status",
      completed ? { status, overallScore, result } : { status },
    ),
  ]);
  return true;
}
