import { imageAddress } from "@/components/letters/image-address";
import { byteLength, maxTemplateBytes } from "@/lib/letters/limits";
import { fillImages } from "@/lib/letters/word/fill-images";
import type { WordDocument } from "@/lib/letters/word/read-word";

/** Kept free for variables, which are longer than their placeholders. */
const reserve = 5000;

/** Bytes that four characters of an address hold. */
const bytesIn = (characters: number) => Math.floor((characters * 3) / 4) - 30;

/** Returns a document's HTML with its images, as many as a template has room for. */
export async function embedImages({
  html,
  images,
}: WordDocument): Promise<{ html: string; missing: number }> {
  const addresses = new Map<string, string>();
  let room = maxTemplateBytes - reserve - byteLength(html);
  for (const [index, { source, type, bytes }] of images.entries()) {
    const share = bytesIn(room / (images.length - index));
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
    const address = share > 0 ? await imageAddress(blob, share) : null;
    if (!address) continue;
    addresses.set(source, address);
    room -= address.length * (html.split(`"${source}"`).length - 1);
  }
  return { html: fillImages(html, addresses), missing: images.length - addresses.size };
}
