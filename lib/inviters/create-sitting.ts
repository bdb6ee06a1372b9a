import type { Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { recordEvents } from "@/lib/events/record-events";
import type { InviteModel } from "./contract-schema";
import type { Served } from "./find-served-assessment";
import type { InvitedSitting } from "./lock-invited-sitting";
import { detailsOf } from "./read-details";

/** Creates the sitting of an invitation; null if its uuid already has one. */
export async function createSitting(
  tx: Transaction,
  actor: Actor,
  model: InviteModel,
  given: { served: Served; candidateId: number },
): Promise<InvitedSitting | null> {
  const { served, candidateId } = given;
  const { accountId } = actor;
  const [sitting] = await tx
    .insert(sittings)
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
      target: [sittings.accountId, sittings.partnerUuid, sittings.interviewUuid],
    })
    .returning();
  if (!sitting) return null;
  const data = { assessmentName: served.name, additionalTime: sitting.additionalTime };
  const { id: sittingId, sendInvite: mailed } = sitting;
  await recordEvents(tx, actor, [
    { type: "assessment.invited", candidateId, sittingId, data: { ...data, mailed } },
  ]);
  await recordAudit(tx, actor, [
    {
      action: "assessment.invited",
      subjectType: "sitting",
      subjectId: sittingId,
      data: { ...data, candidateId, partnerUuid: sitting.partnerUuid },
    },
  ]);
  return sitting;
}
