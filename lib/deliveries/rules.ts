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
const mostHoldingTries = 3;

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
  return tried.attempts > mostHoldingTries || (tried.attempts > 0 && isRefusal(tried.status));
};

/** Why a callback that gave way is cancelled, in words. */
export const supersededWords = "A newer callback says all that this one said";

/** How often a delivery is tried at most. */
export const mostAttempts = (kind: DeliveryKind): number => delays[kind].length + 1;

/** A webhook that has failed every delivery for so long is switched off. */
export const disableAfterDays = 3;

/** Why an answer is no success, in words; null for 2xx. */
export const answerProblem = (status: number): string | null =>
  status >= 200 && status < 300 ? null : `The server answered ${status}`;
