import type { Queryable } from "@/db/client";
import { AppError } from "@/lib/errors";
import { markImages } from "@/lib/letter-images/mark-images";
import { referToImages } from "@/lib/letter-images/refer-images";
import { imagesProblem } from "@/lib/letters/image-references";
import { maxLetterBytes } from "@/lib/letters/limits";

/**
 * Returns a letter as a caller wrote it, with references to the account's images that the caller has
 * read embedded. Throws `invalid` for one that is too large without them, or has too many, or too
 * large ones.
 */
export async function readWrittenLetter(
  on: Queryable,
  accountId: number,
  written: string,
): Promise<string> {
  const html = await referToImages(on, accountId, written);
  const problem =
    html.length > maxLetterBytes
      ? `Must have at most ${maxLetterBytes} characters besides the account's images`
      : imagesProblem(html);
  if (problem) {
    throw new AppError("invalid", "Validation failed", { details: { renderedHtml: [problem] } });
  }
  await markImages(on, accountId, "renderedHtml", html);
  return html;
}
