import { readImageSize } from "./image-size";
import type { Images, Inline } from "./model";
import { readCss, readLength, round } from "./read-styles";

/** Pixels of the largest image that is decoded, so that a small file can't take all memory. */
const maxPixels = 25_000_000;

/**
 * Returns an embedded image as part of a text, and keeps its bytes in `images`. One that can't be
 * shown is replaced by its description.
 */
export function readImage(
  attributes: Readonly<Record<string, string>>,
  images: Images,
  { em, width: whole, height: tallest }: { em: number; width: number; height: number },
): Inline[] {
  const { src = "", alt = "" } = attributes;
  const [, data = ""] = /^data:image\/[a-z]+;base64,(.*)$/s.exec(src) ?? [];
  const bytes = Buffer.from(data, "base64");
  const size = readImageSize(bytes);
  if (!size || size.width * size.height > maxPixels || !(size.width * size.height > 0)) {
    return alt ? [alt] : [];
  }
  const css = readCss(attributes.style);
  const wanted =
    readLength(css.width, { em, whole }) ?? readLength(attributes.width, { em, whole });
  const high =
    readLength(css.height, { em, whole: 0 }) || readLength(attributes.height, { em, whole: 0 });
  const ratio = size.width / size.height;
  const most = Math.min(
    readLength(css["max-width"], { em, whole }) ?? whole,
    whole,
    tallest * ratio,
  );
  const width = Math.min(wanted || (high ? high * ratio : size.width * 0.75), most);
  const file = `image-${images.size}.${size.format}`;
  images.set(file, bytes);
  return [{ t: "image", file, alt, width: round(Math.max(1, width)) }];
}
