import type { assessmentInvitations } from "@/db/schema";
import { fullName } from "@/lib/format/names";
import { linkable } from "./rules";
import type { InvitationDto, InvitationRow } from "./schema";

export type InvitationRecord = typeof assessmentInvitations.$inferSelect;

export interface Found {
  invitation: InvitationRecord;
  partnerName: string;
  firstName: string;
  lastName: string;
}

export function toInvitationRow({ invitation, partnerName, ...person }: Found): InvitationRow {
  const { url, invitedAt, createdAt, resultUrl } = invitation;
  return {
    id: invitation.id,
    partnerId: invitation.partnerId,
    partnerName,
    candidateId: invitation.candidateId,
    candidateName: fullName(person),
    assessmentId: invitation.assessmentId,
    assessmentName: invitation.assessmentName,
    additionalTime: invitation.additionalTime,
    status: invitation.status,
    lastError: invitation.lastError,
    attempts: invitation.attempts,
    hasLink: url !== null,
    overallScore: invitation.overallScore,
    rawScore: invitation.rawScore,
    percentile: invitation.percentile,
    grade: invitation.grade,
    rag: invitation.rag,
    result: invitation.result,
    resultUrl: linkable(resultUrl),
    createdByName: invitation.createdByName,
    invitedAt: invitedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** Serializes without the partner's access details, which are only revealed with an audit entry. */
export function toInvitation(found: Found, sitting: InvitationDto["sitting"]): InvitationDto {
  const { invitation } = found;
  return {
    ...toInvitationRow(found),
    customId: invitation.customId,
    sitting,
    sendInvite: invitation.sendInvite,
    interviewUuid: invitation.interviewUuid,
    partnerSessionId: invitation.partnerSessionId,
    reportedAt: invitation.reportedAt?.toISOString() ?? null,
    checkedAt: invitation.checkedAt?.toISOString() ?? null,
    updatedAt: invitation.updatedAt.toISOString(),
    revision: invitation.revision,
  };
}
