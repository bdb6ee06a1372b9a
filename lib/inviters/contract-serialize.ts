import { linkUrl } from "@/lib/auth/links";
import { sittingSecrets } from "@/lib/sittings/derive-secrets";
import type { InvitationAnswer } from "./contract-schema";

/** Serializes a sitting for its inviter: their own references, and how to open it. */
export function toInvitation(given: {
  partner: { uuid: string; account_id?: string | undefined };
  sitting: { publicId: string; attempt: number; interviewUuid: string };
  candidateId: string;
  assessmentId: string;
  loginRequired: boolean;
  linkId: string;
}): InvitationAnswer {
  const { partner, sitting, loginRequired } = given;
  const { username, password, webToken } = sittingSecrets(sitting);
  return {
    partner: {
      uuid: partner.uuid,
      ...(partner.account_id !== undefined && { account_id: partner.account_id }),
    },
    interview: {
      uuid: sitting.interviewUuid,
      id: sitting.publicId,
      url: linkUrl("assessment", given.linkId),
      ...(loginRequired && { username, password }),
      web_token: webToken,
    },
    candidate: { candidate_id: given.candidateId },
    assessment: { id: given.assessmentId },
  };
}
