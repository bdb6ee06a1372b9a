/** Something that happened, as webhooks tell it: what and to which records. */
export interface WebhookEvent {
  type: string;
  candidateId?: number;
  offerId?: number;
  eligibilityId?: number;
  sittingId?: number;
  invitationId?: number;
  data?: Record<string, unknown>;
}

/** What is told of an event's data: ids and states, never what a person said or is called. */
const reported = [
  ...["offerId", "assistanceOfferId", "recipientId", "recipients", "from", "status"],
  ...["version", "attempt", "fields", "afterDeadline", "endpointId"],
];

const isState = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((each) => typeof each === "string")
    : ["string", "number", "boolean"].includes(typeof value);

/** The body of a webhook by the Standard Webhooks specification: thin, without personal data. */
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
