import { z } from "zod";
import type { BulkInput } from "@/lib/bulk/schema";
import { candidateFieldLabels } from "@/lib/candidates/rules";
import { CreateCandidateInput, refineNames } from "@/lib/candidates/schema";
import { languageCodeOf } from "@/lib/format/candidate-languages";
import { countryCodeOf, countryProblem } from "@/lib/format/country-names";
import { readEmail } from "./email-cell";

const { additionalAttributes: _, optedOutAt: __, ...columns } = CreateCandidateInput.shape;

const Row = z.object(columns).superRefine(refineNames);

const names = Object.keys(columns);

/** A candidate from a row of a file: every column, null if empty. */
export type CandidateRow = {
  [Name in Exclude<keyof typeof Row.shape, "firstName" | "lastName">]: string | null;
} & { firstName: string; lastName: string };

/** Returns the street of a row with its house number. */
export const streetOf = ({ address1 = "", houseNumber = "" }: BulkInput): string =>
  [address1, houseNumber].filter(Boolean).join(" ");

/** Returns a country's code for one of its codes or names; anything else unchanged. */
export const countryOf = (text: string, locale: string | null): string =>
  countryCodeOf(text, locale) ?? text;

const words: Record<string, string> = {
  invalid_type: "is missing",
  too_small: "is missing",
  too_big: "is too long",
  invalid_format: "is not valid",
  custom: "is not valid",
};

type ReadRow =
  | { label: string; candidate: CandidateRow; reason: null; note: string | null }
  | { label: string; candidate: null; reason: string; note: null };

/**
 * Reads a row of a file, or says what is wrong with it. `label` names the person, `note` says what
 * was left out. Countries and languages may be named in the locale's language.
 */
export function readCandidate(input: BulkInput, locale: string | null): ReadRow {
  const { email, note } = readEmail(input.email ?? "");
  const given: BulkInput = { ...input, email, address1: streetOf(input) };
  const fields = Object.fromEntries(names.map((name) => [name, given[name] ?? ""]));
  const label =
    [input.firstName, input.lastName].filter(Boolean).join(" ") ||
    email ||
    input.candidateId ||
    "No name";
  const parsed = Row.safeParse({
    ...fields,
    country: countryOf(fields.country ?? "", locale),
    locale: languageCodeOf(fields.locale ?? "", locale),
  });
  const problems = new Map<string, string>();
  if (!fields.firstName && !fields.lastName)
    problems.set("name", "First name and last name are missing");
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    const field = String(path[0]) as keyof typeof candidateFieldLabels;
    const text = message.startsWith("Must ")
      ? message.replace("Must", "must")
      : (words[code] ?? "is not valid");
    problems.set(field, `${candidateFieldLabels[field]} ${text}`);
  }
  if (problems.has("name")) problems.delete("firstName");
  if (problems.has("country")) {
    problems.set("country", `Country "${fields.country}" ${countryProblem(fields.country ?? "")}`);
  }
  if (!parsed.success || problems.size > 0) {
    return { label, candidate: null, reason: [...problems.values()].join(", "), note: null };
  }
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return { label, candidate: { ...empty, ...parsed.data } as CandidateRow, reason: null, note };
}
