import { AppError } from "@/lib/errors";
import { analyzeTemplate } from "@/lib/letters/analyze-template";

/**
 * Throws `invalid` for a text with errors or one that is too large, with a line for each error.
 * Unknown variables may be saved; they prevent the letter from being sent.
 */
export function checkBody(body: string): void {
  const { errors } = analyzeTemplate(body);
  if (errors.length === 0) return;
  throw new AppError("invalid", "Validation failed", {
    details: { body: errors.map(({ line, message }) => `Line ${line}: ${message}`) },
  });
}
