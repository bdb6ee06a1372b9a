import type { Actor } from "@/lib/auth/actor";
import type { InviteModel } from "./contract-schema";
import { storedHandback } from "./rules";

/** Returns the details of the sitting that an invitation sets; undefined where it doesn't. */
export function detailsOf(actor: Actor, model: InviteModel) {
  const { partner, candidate, assessment, interview } = model;
  const { author } = interview;
  return {
    basicCredentialId: actor.basicCredentialId,
    partnerAccountId: partner.account_id || undefined,
    interviewId: interview.id,
    internalReference: interview.internal_reference,
    invitedFirstName: candidate.first_name,
    invitedLastName: candidate.last_name,
    invitedEmail: candidate.email,
    authorName: [author?.first_name, author?.last_name].filter(Boolean).join(" ") || undefined,
    authorEmail: author?.email,
    customId: assessment.custom_id,
    additionalTime: assessment.additional_time,
    handbackUrl: storedHandback(candidate.handback_url),
    sendInvite: partner.send_invite || undefined,
  };
}
