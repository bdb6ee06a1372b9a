import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { users } from "@/db/schema";
import type { Callable } from "./find-invitation";
import { handbackUrl } from "./sign-handback";

/** How the contract's both calls about a candidate name the partner. */
export const partnerOf = ({ partner, invitation }: Callable) => ({
  uuid: partner.partnerUuid,
  ...(partner.partnerAccountId !== null && { account_id: partner.partnerAccountId }),
  send_invite: invitation.sendInvite,
});

export const assessmentOf = ({ invitation }: Callable) => ({
  id: invitation.assessmentId,
  ...(invitation.customId !== null && { custom_id: invitation.customId }),
});

/** The body of `invite_candidate`, as the contract has it. */
export async function inviteRequest(callable: Callable) {
  const { invitation, candidate } = callable;
  const { additionalTime, sendInvite, candidateReference } = invitation;
  return {
    partner: partnerOf(callable),
    candidate: {
      candidate_id: candidateReference,
      handback_url: handbackUrl(invitation.interviewUuid),
      first_name: candidate.firstName,
      last_name: candidate.lastName,
      ...((candidate.email || sendInvite) && { email: candidate.email }),
    },
    assessment: {
      ...assessmentOf(callable),
      ...(additionalTime > 0 && { additional_time: String(additionalTime) }),
    },
    interview: {
      uuid: invitation.interviewUuid,
      id: String(invitation.id),
      author: await authorOf(invitation),
    },
  };
}

/** Who invited: their address as it is now, and their name as it was. */
async function authorOf({ createdBy, createdByName }: Callable["invitation"]) {
  const [member] =
    createdBy === null
      ? []
      : await database().select({ email: users.email }).from(users).where(eq(users.id, createdBy));
  const [firstName = createdByName, ...rest] = createdByName.trim().split(/\s+/);
  return {
    ...(member && { email: member.email }),
    first_name: firstName,
    last_name: rest.join(" ") || firstName,
  };
}

/** The body of `reset_candidate`. */
export const resetRequest = (callable: Callable) => ({
  partner: partnerOf(callable),
  candidate: { candidate_id: callable.invitation.candidateReference },
  assessment: assessmentOf(callable),
  interview: { uuid: callable.invitation.interviewUuid },
});
