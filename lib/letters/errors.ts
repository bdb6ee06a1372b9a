import type { TemplateProblem } from "./schema";

/** The template cannot be rendered; `errors` says where and why, in words for its author. */
export class LetterTemplateError extends Error {
  readonly errors: TemplateProblem[];

  constructor(errors: TemplateProblem[], options?: ErrorOptions) {
    super(errors.map(({ message, line }) => `Line ${line}: ${message}`).join("\n"), options);
    this.name = "LetterTemplateError";
    this.errors = errors;
  }
}
