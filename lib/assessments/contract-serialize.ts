import { linkUrl } from "@/lib/auth/links";
import type { InvitationAnswer } from "./contract-schema";
import { sessionSecrets } from "./session-secrets";

/** `2026-10-20T08:45:15Z`: to the second, as the contract writes instants. */
export const timestampOf = (instant: Date): string => instant.toISOString().replace(/\.\d+Z$/, "Z");

/** What the inviter is told of a session: their own references, and what opens it. */
export function toInvitation(given: {
  partner: { uuid: string; account_id?: string | undefined };
  session: { publicId: string; attempt: number; interviewUuid: string };
  candidateId: string;
  assessmentId: string;
  loginRequired: boolean;
  linkId: string;
}): InvitationAnswer {
  const { partner, session, loginRequired } = given;
  const { username, password, webToken } = sessionSecrets(session);
  return {
    partner: {
      uuid: partner.uuid,
      ...(partner.account_id !== undefined && { account_id: partner.account_id }),
    },
    interview: {
      uuid: session.interviewUuid,
      id: session.publicId,
      url: linkUrl("assessment", given.linkId),
      ...(loginRequired && { username, password }),
      web_token: webToken,
    },
    candidate: { candidate_id: given.candidateId },
    assessment: { id: given.assessmentId },
  };
}
