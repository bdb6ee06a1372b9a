import type { Inline } from "../imported/blocks";
import type { Losses } from "../imported/losses";
import { embeddedImage } from "../sanitizer-options";

const length = (text: string | undefined) => {
  const [, number] = /^\s*(\d{1,4}(?:\.\d+)?)(?:px)?\s*$/.exec(text ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
};

/** Largest embedded image that is pasted, in characters of its address. */
const largest = 90_000;

/** Returns an embedded image; any other is lost, without a word if it is a tracking pixel. */
export function readPastedImage(
  { src = "", alt = "", width, height }: Record<string, string>,
  losses: Losses,
): Inline | null {
  const [across, down] = [length(width), length(height)];
  const isPixel = [across, down].some((each) => each !== undefined && each <= 3);
  if (isPixel) return null;
  const address = src.trim();
  if (embeddedImage.test(address) && address.length <= largest) {
    return { kind: "image", source: address, alt, ...(across && { width: across }) };
  }
  losses.add("image", alt);
  return null;
}
