import type { OfferStatus } from "@/db/enums";
import { offerStatuses } from "@/db/enums";

/** Allowed status changes. Keeping the status is always allowed and does nothing. */
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

/** Checks a status change, for the API, the dashboard and the candidate's page. */
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

/** Returns why a letter can't be sent, naming each variable. */
export function unresolvedText(unresolved: readonly Unresolved[]): string {
  const names = unresolved.map(({ name, reason }) => `${name} (${reason})`);
  return `Cannot send an offer with unresolved variables: ${names.join(", ")}`;
}

/** Returns why an offer's terms can't be changed, or null if they can. */
export function updateRefusal(status: OfferStatus): string | null {
  return transitions[status].length === 0 ? `Cannot update ${status} offer` : null;
}

/** Returns every other status, with a reason if it isn't allowed: the steps of the offer's page. */
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
