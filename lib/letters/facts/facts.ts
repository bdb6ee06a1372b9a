import type { PayFrequency } from "@/db/enums";
import type { FilledField } from "@/lib/letters/fields";
import type { LetterData } from "@/lib/letters/types";

/** What an offer says, for comparing with what its letter says; null if it isn't known. */
export interface OfferFacts {
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  startDate: string | null;
  expiryDate: string | null;
  candidate: { firstName: string; lastName: string };
  /** Names that may greet the candidate; empty if the candidate is an example. */
  names: readonly string[];
  /** Values of the account's offer fields. */
  others: readonly (string | number)[];
}

/** An offer with the locale of its letter. */
export interface KnownOffer {
  facts: OfferFacts;
  locale: string;
}

type Data = Pick<LetterData, "candidate" | "examples"> & {
  offer: Pick<NonNullable<LetterData["offer"]>, keyof typeof unknown> | null;
  fields?: readonly { value: FilledField["value"] }[];
};

const unknown = {
  ...{ salary: null, currency: null, payFrequency: null, startDate: null, expiryDate: null },
};

/** Returns the facts in a letter's data, without those that are only examples. */
export function factsOf({ offer, candidate, fields = [], examples }: Data): OfferFacts {
  const { salary, currency, payFrequency, startDate, expiryDate } =
    examples?.offer || !offer ? unknown : offer;
  const { firstName, lastName, middleName, suffix } = candidate;
  const names = [firstName, middleName, lastName, suffix].flatMap((name) => name?.trim() || []);
  return {
    ...{ salary, currency, payFrequency, startDate, expiryDate },
    candidate: { firstName: firstName.trim(), lastName: lastName.trim() },
    names: examples?.candidate ? [] : names,
    others: fields.flatMap(({ value }) => (typeof value === "boolean" ? [] : (value ?? []))),
  };
}
