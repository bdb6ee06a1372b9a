import type { LetterProblem, TemplateProblem } from "./schema";

/** Error of a template that can't be rendered; `errors` says where and why, for its author. */
export class LetterTemplateError extends Error {
  readonly errors: TemplateProblem[];

  constructor(errors: TemplateProblem[], options?: ErrorOptions) {
    super(errors.map(({ message, line }) => `Line ${line}: ${message}`).join("\n"), options);
    this.name = "LetterTemplateError";
    this.errors = errors;
  }
}

/** Returns a template's errors as problems of its letter. */
export const templateErrors = (errors: readonly TemplateProblem[]): LetterProblem[] =>
  errors.map(({ message, line, column }) => ({
    code: "template_error",
    level: "error",
    message,
    place: { line, column },
  }));
