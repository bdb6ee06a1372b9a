import type { OfferStatus } from "@/db/enums";
import { offerStatuses } from "@/db/enums";
import { errorsOf, problemsText, unresolvedOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";
import { type FieldDefinition, type FieldValues, missingFields } from "@/lib/offer-fields/rules";

/** Allowed status changes. Keeping the status is always allowed and does nothing. */
export const transitions: Record<OfferStatus, readonly OfferStatus[]> = {
  draft: ["sent", "withdrawn"],
  sent: ["pending", "accepted", "declined", "withdrawn"],
  pending: ["accepted", "declined", "withdrawn"],
  accepted: [],
  declined: [],
  withdrawn: [],
};

export interface TransitionSubject {
  status: OfferStatus;
  problems: readonly LetterProblem[];
  customFields: FieldValues;
  /** The account's offer fields. */
  fields: readonly FieldDefinition[];
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
  const refusal = to === "sent" ? sendRefusal(offer) : null;
  if (refusal) return { kind: "refused", reason: refusal };
  return { kind: "move" };
}

function sendRefusal({ problems, fields, customFields }: TransitionSubject): string | null {
  const refusals = [letterRefusal(problems), missingRefusal(missingFields(fields, customFields))];
  return refusals.filter((refusal) => refusal !== null).join(". ") || null;
}

/** Returns why an offer without these required fields can't be sent, or null without any. */
const missingRefusal = (labels: readonly string[]): string | null =>
  labels.length > 0 ? `Cannot send an offer without required fields: ${labels.join(", ")}` : null;

/** Returns why a letter can't be sent, naming each variable and problem, or null if it can. */
export function letterRefusal(problems: readonly LetterProblem[]): string | null {
  const names = unresolvedOf(problems).map(({ name, reason }) => `${name} (${reason})`);
  const others = errorsOf(problems).filter((each) => unresolvedOf([each]).length === 0);
  const refusals = [
    ...(names.length > 0
      ? [`Cannot send an offer with unresolved variables: ${names.join(", ")}`]
      : []),
    ...(others.length > 0 ? [`Cannot send this letter: ${problemsText(others)}`] : []),
  ];
  return refusals.join(". ") || null;
}

/** Returns why an offer's terms can't be changed, or null if they can. */
export function updateRefusal(status: OfferStatus): string | null {
  return transitions[status].length === 0 ? `Cannot update ${status} offer` : null;
}

/** Returns why an offer can't be reopened as a new draft, or null if it can. */
export function reopenRefusal(status: OfferStatus, isExpired: boolean): string | null {
  if (status === "declined" || status === "withdrawn" || isExpired) return null;
  return status === "sent" || status === "pending"
    ? "The candidate can still respond to this offer. Withdraw it first"
    : `Cannot reopen ${status} offer`;
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
