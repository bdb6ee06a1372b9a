import { formatDate } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { fullName } from "@/lib/format/names";
import type { KnownOffer } from "./facts";

/** Returns what an offer says for a variable; null if it isn't known. */
export function factText(variable: string, { facts, locale }: KnownOffer): string | null {
  const { salary, currency, startDate, expiryDate, candidate, names } = facts;
  const isKnown = names.length > 0;
  switch (variable) {
    case "candidate_name":
      return isKnown ? fullName(candidate) : null;
    case "candidate_first_name":
      return isKnown ? candidate.firstName : null;
    case "candidate_last_name":
      return isKnown ? candidate.lastName : null;
    case "salary":
      return salary === null ? null : formatMoney(salary, currency, locale, "needed");
    case "start_date":
      return startDate && formatDate(startDate, locale);
    case "expiry_date":
      return expiryDate && formatDate(expiryDate, locale);
    default:
      return null;
  }
}
