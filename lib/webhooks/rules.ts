/** Everything that a webhook may tell, in words. Safe in a browser. */
export const webhookEventLabels = {
  "offer.created": "An offer is made",
  "offer.updated": "An offer is changed",
  "offer.sent": "An offer is sent",
  "offer.resent": "An offer's letter is sent again",
  "offer.opened": "A candidate opens an offer",
  "offer.accepted": "An offer is accepted",
  "offer.declined": "An offer is declined",
  "offer.withdrawn": "An offer is withdrawn",
  "offer.deleted": "An offer is deleted",
  "assistance.recorded": "An offer to assist is recorded",
  "assistance.seen": "A candidate sees an offer to assist",
  "assistance.taken_up": "An offer to assist is taken up",
  "assistance.declined": "An offer to assist is declined",
  "assistance.opted_out": "A candidate wants no more offers to assist",
  "assistance.opted_in": "A candidate wants offers to assist again",
  "eligibility.created": "A candidate becomes eligible for a test",
  "eligibility.recreated": "A cancelled eligibility is made anew",
  "eligibility.updated": "An eligibility is changed",
  "eligibility.cancelled": "An eligibility is cancelled",
  "assessment.invited": "A candidate is invited to one of your assessments",
  "assessment.started": "A candidate starts an assessment",
  "assessment.finished": "A candidate hands an assessment in",
  "assessment.unacknowledged": "An inviter does not take notice of a finished assessment",
  "assessment.marked": "An answer is marked by hand",
  "assessment.completed": "An assessment is scored",
  "assessment.reset": "An assessment may be sat once more",
  "invitation.sent": "A candidate is invited to a partner's assessment",
  "invitation.failed": "An invitation to a partner fails",
  "invitation.reset": "A partner is asked to let a candidate sit once more",
  "invitation.status": "A partner reports a new status",
  "invitation.completed": "A partner reports the scores",
  "candidate.created": "A candidate is added",
  "candidate.updated": "A candidate's details change",
} as const;

export type WebhookEventType = keyof typeof webhookEventLabels;
export const webhookEventTypes = Object.keys(webhookEventLabels) as WebhookEventType[];

/** What each family of events is about, by the word before the dot. */
export const webhookFamilies: Record<string, string> = {
  offer: "Offers",
  assistance: "Offers to assist",
  eligibility: "Eligibility",
  assessment: "Your assessments",
  invitation: "Partners' assessments",
  candidate: "Candidates",
};

/** What a test sends; every webhook takes it. */
export const testEventType = "webhook.test";

export const isWebhookEvent = (type: string): boolean =>
  type === testEventType || Object.hasOwn(webhookEventLabels, type);

export const mostEndpoints = 20;

/** How long the secret before a rotation signs beside the new one. */
export const previousSecretHours = 24;
