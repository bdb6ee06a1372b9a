import { z } from "zod";
import { bulkFields } from "@/lib/bulk/rules";
import type { BulkInput } from "@/lib/bulk/schema";
import { candidateFieldLabels, countries } from "@/lib/candidates/rules";
import { CreateCandidateInput, refineNames } from "@/lib/candidates/schema";

const names = bulkFields.import_candidates.map(({ name }) => name);

const { additionalAttributes: _, optedOutAt: __, ...columns } = CreateCandidateInput.shape;

const Row = z.object(columns).superRefine(refineNames);

/** A candidate from a row of a file: every column, null if empty. */
export type CandidateRow = {
  [Name in Exclude<keyof typeof Row.shape, "firstName" | "lastName">]: string | null;
} & { firstName: string; lastName: string };

const codes = new Map(countries().map(({ code, name }) => [name.toLowerCase(), code]));

/** Returns a country's code for its code or English name; anything else unchanged. */
export const countryOf = (text: string): string => codes.get(text.trim().toLowerCase()) ?? text;

const words: Record<string, string> = {
  invalid_type: "is missing",
  too_small: "is missing",
  too_big: "is too long",
  invalid_format: "is not valid",
  custom: "is not valid",
};

/** Reads a row of a file, or says what is wrong with it. `label` names the person. */
export function readCandidate(
  input: BulkInput,
):
  | { label: string; candidate: CandidateRow; reason: null }
  | { label: string; candidate: null; reason: string } {
  const fields = Object.fromEntries(names.map((name) => [name, input[name] ?? ""]));
  const label =
    [input.firstName, input.lastName].filter(Boolean).join(" ") ||
    input.email ||
    input.candidateId ||
    "No name";
  const parsed = Row.safeParse({ ...fields, country: countryOf(fields.country ?? "") });
  if (parsed.success) {
    const empty = Object.fromEntries(names.map((name) => [name, null]));
    return { label, candidate: { ...empty, ...parsed.data } as CandidateRow, reason: null };
  }
  const problems = new Map(
    parsed.error.issues.map(({ path, code, message }) => [
      String(path[0]),
      message.startsWith("Must ")
        ? message.replace("Must", "must")
        : (words[code] ?? "is not valid"),
    ]),
  );
  const reason = [...problems].map(
    ([name, text]) => `${candidateFieldLabels[name as keyof typeof candidateFieldLabels]} ${text}`,
  );
  return { label, candidate: null, reason: reason.join(", ") };
}
