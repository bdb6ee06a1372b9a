import { AppError } from "@/lib/errors";
import { analyzeTemplate } from "@/lib/letters/analyze-template";

/**
 * Refuses a text that cannot be read or is too large: `invalid`, with a line for each problem.
 * Unknown variables may be saved; they stop the letter from being sent.
 */
export function checkBody(body: string): void {
  const { errors } = analyzeTemplate(body);
  if (errors.length === 0) return;
  throw new AppError("invalid", "Validation failed", {
    details: { body: errors.map(({ line, message }) => `Line ${line}: ${message}`) },
  });
}
