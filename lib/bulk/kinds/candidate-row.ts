import { bulkFields } from "@/lib/bulk/rules";
import type { BulkInput } from "@/lib/bulk/schema";
import { candidateFieldLabels, countries } from "@/lib/candidates/rules";
import { CreateCandidateInput } from "@/lib/candidates/schema";

const names = bulkFields.import_candidates.map(({ name }) => name);

const Row = CreateCandidateInput.omit({ additionalAttributes: true, optedOutAt: true });

/** A candidate as a row of a file gives them: every column, null where it is empty. */
export type CandidateRow = {
  [Name in Exclude<keyof typeof Row.shape, "firstName" | "lastName">]: string | null;
} & { firstName: string; lastName: string };

const codes = new Map(countries().map(({ code, name }) => [name.toLowerCase(), code]));

/** A country by its code or by its English name; anything else stays as it is. */
export const countryOf = (text: string): string => codes.get(text.trim().toLowerCase()) ?? text;

const words: Record<string, string> = {
  invalid_type: "is missing",
  too_small: "is missing",
  too_big: "is too long",
  invalid_format: "is not a valid address",
  custom: "is not known",
};

/** Reads a row of a file, or says in words what is wrong with it. `label` names the person. */
export function readCandidate(
  input: BulkInput,
):
  | { label: string; candidate: CandidateRow; reason: null }
  | { label: string; candidate: null; reason: string } {
  const given = Object.fromEntries(names.map((name) => [name, input[name] ?? ""]));
  const label =
    [input.firstName, input.lastName].filter(Boolean).join(" ") ||
    input.email ||
    input.candidateId ||
    "No name";
  const parsed = Row.safeParse({ ...given, country: countryOf(given.country ?? "") });
  if (parsed.success) {
    const empty = Object.fromEntries(names.map((name) => [name, null]));
    return { label, candidate: { ...empty, ...parsed.data } as CandidateRow, reason: null };
  }
  const told = new Map(
    parsed.error.issues.map(({ path, code, message }) => [
      String(path[0]),
      message.startsWith("Must ")
        ? message.replace("Must", "must")
        : (words[code] ?? "is not valid"),
    ]),
  );
  const reason = [...told].map(
    ([name, text]) => `${candidateFieldLabels[name as keyof typeof candidateFieldLabels]} ${text}`,
  );
  return { label, candidate: null, reason: reason.join(", ") };
}
