import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { users } from "@/db/schema";
import { greetedName } from "@/lib/format/names";
import type { Callable } from "./find-invitation";
import { handbackUrl } from "./sign-handback";

/** Returns the partner block that both of the contract's candidate calls share. */
export const partnerOf = ({ partner, invitation }: Callable) => ({
  uuid: partner.partnerUuid,
  ...(partner.partnerAccountId !== null && { account_id: partner.partnerAccountId }),
  send_invite: invitation.sendInvite,
});

export const assessmentOf = ({ invitation }: Callable) => ({
  id: invitation.assessmentId,
  ...(invitation.customId !== null && { custom_id: invitation.customId }),
});

/** Returns the body of `invite_candidate`. */
export async function inviteRequest(callable: Callable) {
  const { invitation, candidate } = callable;
  const { additionalTime, sendInvite, candidateReference } = invitation;
  return {
    partner: partnerOf(callable),
    candidate: {
      candidate_id: candidateReference,
      handback_url: handbackUrl(invitation.interviewUuid),
      first_name: greetedName(candidate),
      ...(candidate.firstName && candidate.lastName && { last_name: candidate.lastName }),
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

/** Returns the inviter: their current address, and their name at the time. */
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

/** Returns the body of `reset_candidate`. */
export const resetRequest = (callable: Callable) => ({
  partner: partnerOf(callable),
  candidate: { candidate_id: callable.invitation.candidateReference },
  assessment: assessmentOf(callable),
  interview: { uuid: callable.invitation.interviewUuid },
});
