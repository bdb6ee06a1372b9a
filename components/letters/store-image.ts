import { ImageRefusal, resizeImage } from "@/components/files/resize-image";
import { answerOf } from "@/lib/api-client";
import { addLetterImageAction } from "@/lib/letter-images/actions";
import type { LetterImageDto } from "@/lib/letter-images/schema";

/** Two pixels for each that a page shows, within what one request carries. */
const limits = { width: 1300, height: 1800, bytes: 700_000, mayBeJpeg: true };

/** What a person reads when an image can't be stored: nothing is wrong with the image itself. */
export class StoreRefusal extends Error {}

/**
 * Stores an image for letters, as small as a page needs it. Throws an `ImageRefusal` for what can't
 * be used, and a `StoreRefusal`.
 */
export async function storeImage(file: Blob): Promise<LetterImageDto> {
  const image = await resizeImage(file, limits);
  const answer = await answerOf(addLetterImageAction({ image })).catch(() => null);
  if (!answer) throw new StoreRefusal("We couldn't reach the server. Try again");
  if (!answer.ok) throw new StoreRefusal(answer.error.message);
  return answer.data;
}

/** Returns why an image wasn't stored. Throws what is no refusal. */
export function refusalOf(thrown: unknown): string {
  if (thrown instanceof ImageRefusal || thrown instanceof StoreRefusal) return thrown.message;
  throw thrown;
}
