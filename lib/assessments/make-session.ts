import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { recordEvents } from "@/lib/events/record-events";
import type { InviteModel } from "./contract-schema";
import type { Served } from "./find-served";
import type { SessionRow } from "./lock-session-of";
import { detailsOf } from "./session-details";

/** Makes the session of an invitation; null where its uuid has one already. */
export async function makeSession(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  given: { served: Served; candidateId: number },
): Promise<SessionRow | null> {
  const { served, candidateId } = given;
  const { accountId } = actor;
  const [session] = await tx
    .insert(assessmentSessions)
    .values({
      ...detailsOf(actor, model),
      accountId,
      candidateId,
      publicId: randomToken(16),
      partnerUuid: model.partner.uuid,
      interviewUuid: model.interview.uuid,
      assessmentId: served.id,
      versionId: served.versionId,
    })
    .onConflictDoNothing({
      target: [
        assessmentSessions.accountId,
        assessmentSessions.partnerUuid,
        assessmentSessions.interviewUuid,
      ],
    })
    .returning();
  if (!session) return null;
  const data = { assessmentName: served.name, additionalTime: session.additionalTime };
  const { id: sessionId, sendInvite: mailed } = session;
  await recordEvents(tx, actor, [
    { type: "assessment.invited", candidateId, sessionId, data: { ...data, mailed } },
  ]);
  await recordAudit(tx, actor, [
    {
      action: "assessment.invited",
      subjectType: "assessment_session",
      subjectId: sessionId,
      data: { ...data, candidateId, partnerUuid: session.partnerUuid },
    },
  ]);
  return session;
}
