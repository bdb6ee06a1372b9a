import { AppError } from "@/lib/errors";
import { checkLetter } from "@/lib/letters/check-letter";
import { imagesProblem } from "@/lib/letters/image-references";

/**
 * Throws `invalid` for a text with errors or one that is too large, with a line for each error.
 * Other problems may be saved; they prevent the letter from being sent.
 */
export function checkBody(body: string): void {
  const errors = checkLetter({ template: body }).filter(({ code }) => code === "template_error");
  const images = imagesProblem(body);
  if (images) throw new AppError("invalid", "Validation failed", { details: { body: [images] } });
  if (errors.length === 0) return;
  throw new AppError("invalid", "Validation failed", {
    details: { body: errors.map(({ place, message }) => `Line ${place?.line ?? 1}: ${message}`) },
  });
}
