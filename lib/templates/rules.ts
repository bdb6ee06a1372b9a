import type { TemplateType } from "@/db/enums";
import { type LetterVariable, letterVariables } from "@/lib/letters/variables";

export const templateTypeLabels: Record<TemplateType, string> = {
  offer: "Offer letter",
  email: "Email",
};

const groupLabels = {
  candidate: "Candidate",
  job: "Job",
  offer: "Offer",
  fields: "Offer fields",
  assistance: "Offer to assist",
  account: "Company",
};

/** Returns the variables of letters, with those of offer fields, grouped by record for menus. */
export const variableGroups = (ofFields: readonly LetterVariable[]) =>
  Object.entries(groupLabels)
    .map(([group, label]) => ({
      label,
      variables: [...letterVariables, ...ofFields].filter((each) => each.group === group),
    }))
    .filter(({ variables }) => variables.length > 0);

/** Returns variables whose name or label contains the text, those that start with it first. */
export function matchingVariables(
  text: string,
  ofFields: readonly LetterVariable[],
  limit = 8,
): LetterVariable[] {
  const wanted = text.trim().toLowerCase();
  const all = [...letterVariables, ...ofFields];
  const begins = all.filter(({ name }) => name.startsWith(wanted));
  const others = all.filter(
    ({ name, label }) =>
      !name.startsWith(wanted) && (name.includes(wanted) || label.toLowerCase().includes(wanted)),
  );
  return [...begins, ...others].slice(0, limit);
}

/** Returns the text typed after `{{` before the caret, or null. */
export const openVariable = (before: string): string | null =>
  /\{\{-?\s*([\w.]{0,40})$/.exec(before)?.[1] ?? null;

/** Returns where a line of a text begins and ends; lines count from 1. */
export function lineRange(body: string, line: number): { start: number; end: number } {
  const lines = body.split("\n");
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  return { start, end: start + (lines[index]?.length ?? 0) };
}

/** Locales that the editor offers; a template may have any that Intl knows. */
export const commonLocales = [
  ...["en-US", "en-GB", "en-CA", "en-AU", "en-IN", "en-IE", "de-DE", "de-AT", "de-CH"],
  ...["fr-FR", "fr-CA", "fr-CH", "es-ES", "es-MX", "it-IT", "nl-NL", "pt-PT", "pt-BR"],
  ...["da-DK", "sv-SE", "nb-NO", "fi-FI", "pl-PL", "cs-CZ", "ja-JP", "ko-KR", "zh-CN"],
  ...["ar-AE", "ar-EG", "ar-SA"],
];

/** Returns why a template can't be deleted, in the API's words, or null. */
export const templateDeletionRefusal = (offerCount: number): string | null =>
  offerCount > 0 ? "Cannot delete template used by offers" : null;
