import { variableOf } from "@/lib/letters/aliases";
import type { LetterProblem } from "@/lib/letters/schema";
import { readCondition } from "@/lib/letters/visual/condition";
import { formattedPathOf } from "@/lib/letters/visual/plain-paths";
import type { VariableOption } from "./facts";

/** Returns the option that a path stands for, by any of its names. */
export function optionOf(
  path: string,
  variables: readonly VariableOption[],
): VariableOption | undefined {
  const name = formattedPathOf(variableOf(path) ?? path);
  return variables.find((option) => option.path === name);
}

/** Returns a variable's label; a path that no letter has unchanged. */
export const labelOf = (path: string, variables: readonly VariableOption[]): string =>
  optionOf(path, variables)?.label ?? path;

/** Returns a problem in its author's words: a variable by its label. */
export function problemWords(
  { code, name, message }: LetterProblem,
  variables: readonly VariableOption[],
): string {
  const option = code === "empty_variable" && name ? optionOf(name, variables) : undefined;
  return option ? `“${option.label}” is empty` : message;
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
export function conditionWords(opening: string, variables: readonly VariableOption[]): string {
  if (isOtherwise(opening)) return "Otherwise";
  const otherwise = /^\{%-?\s*elsif\b/.test(opening) ? "Otherwise, if" : "Show if";
  const condition = readCondition(opening);
  if (!condition) return `${otherwise} ${opening.replace(/^\{%-?\s*\w+\s*|\s*-?%\}$/g, "")}`;
  const { subject, operator, value } = condition;
  return [otherwise, labelOf(subject, variables), operators[operator], value]
    .filter((word) => word !== null && word !== "")
    .join(" ");
}
