/** An event as webhooks report it: what happened, to which records. */
export interface WebhookEvent {
  type: string;
  candidateId?: number;
  offerId?: number;
  eligibilityId?: number;
  sittingId?: number;
  invitationId?: number;
  data?: Record<string, unknown>;
}

/** Fields of an event's data that are reported: IDs and statuses, never personal data. */
const reported = [
  ...["offerId", "assistanceOfferId", "recipientId", "recipients", "from", "status"],
  ...["version", "attempt", "fields", "afterDeadline", "endpointId", "expiryDate"],
  "questionId",
];

const isState = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((each) => typeof each === "string")
    : ["string", "number", "boolean"].includes(typeof value);

/** Returns the body of a webhook as defined by Standard Webhooks, without personal data. */
export function payloadOf({ type, data = {}, ...ids }: WebhookEvent, at: Date): string {
  const states = Object.fromEntries(
    reported.filter((key) => isState(data[key])).map((key) => [key, data[key]]),
  );
  const { candidateId, offerId, eligibilityId, sittingId, invitationId } = ids;
  return JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: { ...states, candidateId, offerId, eligibilityId, sittingId, invitationId },
  });
}
