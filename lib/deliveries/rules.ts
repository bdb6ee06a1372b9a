import type { DeliveryKind } from "@/db/enums";

const minute = 60;
const hour = 60 * minute;

/** As the Standard Webhooks specification recommends them: together a little over three days. */
const webhookDelays = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Quick at first, as a candidate may wait for the answer; then like webhooks. */
const quickDelays = [1, 2, 5, 10, 20, 40, 60];
const callbackDelays = [...quickDelays, ...webhookDelays.slice(1)];

const delays: Record<DeliveryKind, readonly number[]> = {
  callback: callbackDelays,
  webhook: webhookDelays,
};

/** Seconds to wait after so many failed tries; null where that was the last. */
export const delayAfter = (kind: DeliveryKind, attempts: number): number | null =>
  delays[kind][attempts - 1] ?? null;

/** What a webhook answers that is to be told nothing more. */
const gone = 410;

export const isGone = (kind: DeliveryKind, status: number | null): boolean =>
  kind === "webhook" && status === gone;

/** A refusal that another try is unlikely to change: 4xx, but for what asks to come back. */
const isRefusal = (status: number | null): boolean =>
  status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status);

/** Tries in vain after which a callback holds up no newer one. */
const maxHoldingTries = 3;

/**
 * Whether a callback that keeps failing gives way to a newer one, which says all that it said. It
 * is tried a few times first, so that the inviter hears of every step in its order, and `Finished`
 * for two minutes, as it must be acknowledged. Any but that gives way once it was refused.
 */
export const givesWay = (tried: {
  eventType: string;
  attempts: number;
  status: number | null;
}): boolean => {
  if (tried.eventType === "Finished") return tried.attempts > quickDelays.length;
  return tried.attempts > maxHoldingTries || (tried.attempts > 0 && isRefusal(tried.status));
};

/** Why a callback that gave way is cancelled, in words. */
export const supersededWords = "A newer callback says all that this one said";

/** How often a delivery is tried at most. */
export const maxAttempts = (kind: DeliveryKind): number => delays[kind].length + 1;

/** A webhook that has failed every delivery for so long is switched off. */
export const disableAfterDays = 3;

/** Why an answer is no success, in words; null for 2xx. */
export const answerProblem = (status: number): string | null =>
  status >= 200 && status < 300 ? null : `The server answered ${status}`;

/** Everything that a webhook may report, in words. */
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
  "assistance.accepted": "An offer to assist is taken up",
  "assistance.declined": "An offer to assist is declined",
  "assistance.opted_out": "A candidate wants no more offers to assist",
  "assistance.opted_in": "A candidate wants offers to assist again",
  "eligibility.created": "A candidate becomes eligible for a test",
  "eligibility.replaced": "A cancelled eligibility is made anew",
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

export const maxEndpoints = 20;

/** How long the secret before a rotation signs beside the new one. */
export const previousSecretHours = 24;
