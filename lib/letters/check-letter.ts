import { analyzeTemplate } from "./analyze-template";
import { templateErrors } from "./errors";
import type { LetterProblem } from "./schema";

/** A template, a manual letter, or a template's letter for one offer. */
export interface LetterSource {
  /** The template's text; absent for a manual letter. */
  template?: string;
  /** The letter's HTML as printed or written, before it is sanitised. */
  html?: string;
  /** Variables without a value that the template prints. */
  empty?: Iterable<string>;
}

/**
 * Returns everything that is wrong with a letter. Errors prevent sending it, warnings ask first.
 * Never throws.
 */
export function checkLetter({ template, empty = [] }: LetterSource): LetterProblem[] {
  const problems = template === undefined ? [] : checkTemplate(template);
  const unknown = new Set(problems.map(({ name }) => name));
  for (const name of empty) if (!unknown.has(name)) problems.push(emptyVariable(name));
  return problems;
}

function checkTemplate(template: string): LetterProblem[] {
  const { errors, unknown } = analyzeTemplate(template);
  return [...templateErrors(errors), ...unknown.map(unknownVariable)];
}

const unknownVariable = (name: string): LetterProblem => ({
  code: "unknown_variable",
  level: "error",
  message: `“${name}” isn't a variable of letters`,
  name,
});

const emptyVariable = (name: string): LetterProblem => ({
  code: "empty_variable",
  level: "error",
  message: `“${name}” is empty`,
  name,
});
