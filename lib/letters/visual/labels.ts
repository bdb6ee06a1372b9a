import { isLetterVariable, variableOf } from "../aliases";
import type { LetterProblem } from "../schema";
import { type LetterVariable, letterVariables } from "../variables";
import { readChip } from "./chip";
import { formatLabel } from "./chip-formats";
import { readCondition } from "./condition";
import type { Step } from "./document";
import { formattedPathOf } from "./plain-paths";

/** A variable by what a template writes and what its author calls it. */
export type NamedVariable = { path: string; label: string };

/** Returns the variables that templates print, with those of offer fields. */
export const namedVariables = (ofFields: readonly LetterVariable[]): NamedVariable[] =>
  [...letterVariables, ...ofFields]
    .filter(({ name }) => formattedPathOf(name) === name)
    .map(({ name, label }) => ({ path: name, label }));

/** Returns the option that a path stands for, by any of its names. */
export function optionOf<Option extends NamedVariable>(
  path: string,
  variables: readonly Option[],
): Option | undefined {
  const name = formattedPathOf(variableOf(path) ?? path);
  return variables.find((option) => option.path === name);
}

/** Returns a variable's label; a path that no letter has unchanged. */
export const labelOf = (path: string, variables: readonly NamedVariable[]): string =>
  optionOf(path, variables)?.label ?? path;

/** Returns a problem in its author's words: a variable by its label. */
export function problemWords(
  { code, name, message }: LetterProblem,
  variables: readonly NamedVariable[],
): string {
  const option = code === "empty_variable" && name ? optionOf(name, variables) : undefined;
  return option ? `“${option.label}” is empty` : message;
}

/** Returns whether letters have a variable; a retired offer field counts as one. */
export const isKnown = (path: string): boolean =>
  path.startsWith("fields.") || isLetterVariable(path);

const leadingPath = /^\{\{-?\s*([\w.]+)/;

/** Returns the variable that a chip prints, whatever filters follow; null where there is none. */
export const pathIn = (source: string): string | null =>
  readChip(source)?.path ?? leadingPath.exec(source)?.[1] ?? null;

/** Returns the label of what a chip prints: of its variable where a filter changes that. */
export function chipLabel(source: string, variables: readonly NamedVariable[]): string {
  const path = pathIn(source);
  return path ? labelOf(path, variables) : source;
}

/** Returns a chip in words, with its format and what it prints if empty. */
export function chipWords(source: string, variables: readonly NamedVariable[]): string {
  const label = chipLabel(source, variables);
  const chip = readChip(source);
  const details = chip
    ? [chip.format && formatLabel(chip.format), chip.fallback && `if empty: ${chip.fallback}`]
    : [source.replace(leadingPath, "").replace(/^[\s|]+|\s*-?\}\}$/g, "")];
  return label === source ? source : [label, ...details.filter(Boolean)].join(" · ");
}

const operators = {
  set: "is set",
  unset: "isn't set",
  equals: "is",
  differs: "isn't",
  more: "is more than",
  less: "is less than",
  atLeast: "is at least",
  atMost: "is at most",
} as const;

/** Returns whether a branch shows where no other of its condition does. */
export const isOtherwise = (opening: string): boolean => /^\{%-?\s*else\b/.test(opening);

/** Returns a branch's condition in words: *Show if Bonus is set*, *Otherwise*. */
export function conditionWords(opening: string, variables: readonly NamedVariable[]): string {
  if (isOtherwise(opening)) return "Otherwise";
  const otherwise = /^\{%-?\s*elsif\b/.test(opening) ? "Otherwise, if" : "Show if";
  const words = comparisonWords(opening, variables) ?? severalWords(opening, variables);
  return `${otherwise} ${words ?? opening.replace(anyOpening, "$2")}`;
}

const anyOpening = /^\{%-?\s*(\w+)\s+([\s\S]*?)\s*-?%\}$/;

/** Returns what a condition about one variable compares, in words; null for any other. */
function comparisonWords(opening: string, variables: readonly NamedVariable[]): string | null {
  const condition = readCondition(opening);
  if (!condition) return null;
  const { subject, operator, value } = condition;
  return [labelOf(subject, variables), operators[operator], value]
    .filter((word) => word !== null && word !== "")
    .join(" ");
}

/** Returns several comparisons in words, joined by *and* or *or*; null if one can't be read. */
function severalWords(opening: string, variables: readonly NamedVariable[]): string | null {
  const [, keyword, comparisons = ""] = anyOpening.exec(opening) ?? [];
  if (keyword !== "if" && keyword !== "elsif") return null;
  const parts = comparisons.split(/\s+(and|or)\s+(?=(?:[^"']|"[^"]*"|'[^']*')*$)/);
  const words = parts.map((part, index) =>
    index % 2 === 1 ? part : comparisonWords(`{% if ${part} %}`, variables),
  );
  return words.includes(null) ? null : words.join(" ");
}

/** Returns the words of a path's innermost condition, with those around it before. */
export const pathWords = (path: readonly Step[], variables: readonly NamedVariable[]): string =>
  path
    .map(({ openings, branch }) => conditionWords(openings[branch] ?? "", variables))
    .map((words) => words.replace(/^Show if/, "If"))
    .join(" · ");

/** Returns whether two paths end in the same branch of the same condition. */
export function isSameBranch(one: readonly Step[], other: readonly Step[]): boolean {
  const [last, next] = [one.at(-1), other.at(-1)];
  return last?.chain === next?.chain && last?.branch === next?.branch;
}
