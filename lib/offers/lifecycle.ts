import type { OfferStatus } from "@/db/enums";
import { offerStatuses } from "@/db/enums";

/** Which status may follow which. Staying where one is is always allowed and does nothing. */
export const transitions: Record<OfferStatus, readonly OfferStatus[]> = {
  draft: ["sent", "withdrawn"],
  sent: ["pending", "accepted", "declined", "withdrawn"],
  pending: ["accepted", "declined", "withdrawn"],
  accepted: [],
  declined: [],
  withdrawn: [],
};

export interface Unresolved {
  name: string;
  reason: "unknown" | "empty";
}

export interface TransitionSubject {
  status: OfferStatus;
  unresolved: readonly Unresolved[];
}

export type TransitionVerdict =
  | { kind: "move" }
  | { kind: "same" }
  | { kind: "refused"; reason: string };

/** The one rule of an offer's life, for the API, the dashboard and the candidate's page. */
export function checkTransition(offer: TransitionSubject, to: OfferStatus): TransitionVerdict {
  if (offer.status === to) return { kind: "same" };
  if (!transitions[offer.status].includes(to)) {
    return { kind: "refused", reason: `Cannot change status from ${offer.status} to ${to}` };
  }
  if (to === "sent" && offer.unresolved.length > 0) {
    return { kind: "refused", reason: unresolvedText(offer.unresolved) };
  }
  return { kind: "move" };
}

/** Why a letter cannot go out, naming each variable. */
export function unresolvedText(unresolved: readonly Unresolved[]): string {
  const names = unresolved.map(({ name, reason }) => `${name} (${reason})`);
  return `Cannot send an offer with unresolved variables: ${names.join(", ")}`;
}

/** Why an offer's terms can no longer change, or null while they can. */
export function updateRefusal(status: OfferStatus): string | null {
  return transitions[status].length === 0 ? `Cannot update ${status} offer` : null;
}

/** Every other status, each allowed or with the reason why not: the steps of the offer's page. */
export function nextSteps(
  offer: TransitionSubject,
): { status: OfferStatus; reason: string | null }[] {
  return offerStatuses
    .filter((status) => status !== offer.status)
    .map((status) => {
      const verdict = checkTransition(offer, status);
      return { status, reason: verdict.kind === "refused" ? verdict.reason : null };
    });
}
