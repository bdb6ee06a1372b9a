import type { Inline } from "../imported/blocks";
import type { Losses } from "../imported/losses";
import { embeddedImage } from "../sanitizer-options";

const length = (text: string | undefined) => {
  const [, number] = /^\s*(\d{1,4}(?:\.\d+)?)(?:px)?\s*$/.exec(text ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
};

/** Returns an embedded image's address as it is written everywhere. */
function embeddedAddress(source: string): string | null {
  if (!embeddedImage.test(source)) return null;
  const [, kind = "", data = ""] = /^data:image\/(\w+)[^,]*,(.*)$/is.exec(source) ?? [];
  const type = kind.toLowerCase().replace(/^p?jpe?g$/, "jpeg");
  return `data:image/${type};base64,${data.replace(/\s+/g, "")}`;
}

/** Returns an embedded image; any other is lost, without a word if it is a tracking pixel. */
export function readPastedImage(
  { src = "", alt = "", width, height }: Record<string, string>,
  losses: Losses,
): Inline | null {
  const [across, down] = [length(width), length(height)];
  const isPixel = [across, down].some((each) => each !== undefined && each <= 3);
  if (isPixel) return null;
  const address = embeddedAddress(src.trim());
  if (address) {
    return { kind: "image", source: address, alt, ...(across && { width: across }) };
  }
  losses.add("image", alt);
  return null;
}
