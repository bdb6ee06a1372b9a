import type { DeliveryKind } from "@/db/enums";

const minute = 60;
const hour = 60 * minute;

/** Seconds as Standard Webhooks recommends; a little over three days in total. */
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

/** Seconds; short at first, because a candidate may be waiting, then as for webhooks. */
const quickDelays = [1, 2, 5, 10, 20, 40, 60];
const callbackDelays = [...quickDelays, ...webhookDelays.slice(1)];

const delays: Record<DeliveryKind, readonly number[]> = {
  callback: callbackDelays,
  webhook: webhookDelays,
};

/** Returns the seconds to wait after this many failed attempts; null after the last one. */
export const delayAfter = (kind: DeliveryKind, attempts: number): number | null =>
  delays[kind][attempts - 1] ?? null;

/** Status with which a webhook asks for no more events. */
const gone = 410;

export const isGone = (kind: DeliveryKind, status: number | null): boolean =>
  kind === "webhook" && status === gone;

/** Returns whether a retry is unlikely to help: 4xx, except statuses that ask to retry. */
const isRefusal = (status: number | null): boolean =>
  status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status);

/** Failed attempts after which a callback no longer delays newer ones. */
const maxHoldingTries = 3;

/**
 * Returns whether a failing callback gives way to a newer one, which contains everything it
 * reported. It is tried a few times first, so that the inviter receives every step in order;
 * `Finished` for two minutes, because it must be acknowledged. Any other gives way once it is
 * refused.
 */
export const givesWay = (tried: {
  eventType: string;
  attempts: number;
  status: number | null;
}): boolean => {
  if (tried.eventType === "Finished") return tried.attempts > quickDelays.length;
  return tried.attempts > maxHoldingTries || (tried.attempts > 0 && isRefusal(tried.status));
};

/** Reason for cancelling a callback that gave way. */
export const supersededWords = "A newer callback replaced this one";

/** Maximum number of attempts of a delivery. */
export const maxAttempts = (kind: DeliveryKind): number => delays[kind].length + 1;

/** Days of failed deliveries after which a webhook is turned off. */
export const disableAfterDays = 3;

/** Returns why a response is a failure; null for 2xx. */
export const answerProblem = (status: number): string | null =>
  status >= 200 && status < 300 ? null : `The server returned ${status}`;

/** All events of webhooks, with their displayed names. */
export const webhookEventLabels = {
  "offer.created": "Offer created",
  "offer.updated": "Offer updated",
  "offer.sent": "Offer sent",
  "offer.resent": "Offer letter resent",
  "offer.reminded": "Candidate reminded of an offer",
  "offer.opened": "Offer opened",
  "offer.asked": "Question asked about an offer",
  "offer.question_answered": "Question about an offer answered",
  "offer.accepted": "Offer accepted",
  "offer.declined": "Offer declined",
  "offer.withdrawn": "Offer withdrawn",
  "offer.undeliverable": "Email about an offer couldn't be delivered",
  "offer.complained": "Email about an offer reported as spam",
  "offer.deadline_near": "Response due within 24 hours",
  "offer.deadline_passed": "Response deadline passed",
  "offer.reopened": "Offer reopened as a new draft",
  "offer.deleted": "Offer deleted",
  "assistance.recorded": "Offer to assist recorded",
  "assistance.seen": "Offer to assist viewed",
  "assistance.accepted": "Offer to assist accepted",
  "assistance.declined": "Offer to assist declined",
  "assistance.opted_out": "Candidate opted out of offers to assist",
  "assistance.opted_in": "Candidate opted in to offers to assist",
  "eligibility.created": "Eligibility created",
  "eligibility.replaced": "Eligibility replaced",
  "eligibility.updated": "Eligibility updated",
  "eligibility.cancelled": "Eligibility cancelled",
  "assessment.invited": "Candidate invited",
  "assessment.started": "Assessment started",
  "assessment.finished": "Assessment submitted",
  "assessment.unacknowledged": "Callback for a finished assessment not acknowledged",
  "assessment.marked": "Answer marked",
  "assessment.completed": "Assessment scored",
  "assessment.reset": "Assessment reset",
  "invitation.sent": "Invitation sent",
  "invitation.failed": "Invitation failed",
  "invitation.reset": "Invitation reset",
  "invitation.status": "Status reported by partner",
  "invitation.completed": "Scores reported by partner",
  "candidate.created": "Candidate added",
  "candidate.updated": "Candidate updated",
} as const;

export type WebhookEventType = keyof typeof webhookEventLabels;
export const webhookEventTypes = Object.keys(webhookEventLabels) as WebhookEventType[];

/** Displayed names of the event families, by the word before the dot. */
export const webhookFamilies: Record<string, string> = {
  offer: "Offers",
  assistance: "Offers to assist",
  eligibility: "Eligibility",
  assessment: "Your assessments",
  invitation: "Partners' assessments",
  candidate: "Candidates",
};

/** Type of a test event, which every webhook receives. */
export const testEventType = "webhook.test";

export const isWebhookEvent = (type: string): boolean =>
  type === testEventType || Object.hasOwn(webhookEventLabels, type);

export const maxEndpoints = 20;

/** Hours in which the previous secret also signs after a rotation. */
export const previousSecretHours = 24;
