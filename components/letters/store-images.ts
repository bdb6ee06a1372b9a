import { ImageRefusal } from "@/components/files/resize-image";
import { fillImages, unstoredImagesIn } from "@/lib/letters/imported/fill-images";
import { type Loss, withLostImages } from "@/lib/letters/imported/losses";
import { maxImageBytesOfLetter, maxImagesOfLetter } from "@/lib/letters/limits";
import { storeImage } from "./store-image";

interface Imported {
  html: string;
  losses: readonly Loss[];
}

interface UnstoredImage {
  blob: Blob;
  /** What a person knows it by, such as its description. */
  name: string;
}

function embedded(address: string): UnstoredImage | undefined {
  const [, type, data] = /^data:([^;,]+);base64,(.*)$/s.exec(address) ?? [];
  if (!type || !data) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    return { blob: new Blob([bytes], { type }), name: "" };
  } catch {
    return undefined;
  }
}

/**
 * Stores the images of imported HTML, as many as a letter can have, and returns the HTML with
 * references to them. `find` returns an image by its address, which embeds it by default. Those that
 * can't be used are left out, and added to the losses by their names; once the server refuses one,
 * its reason stands for the names of the others.
 */
export async function storeImages<Given extends Imported>(
  given: Given,
  find: (source: string) => UnstoredImage | undefined = embedded,
): Promise<Given & { losses: Loss[] }> {
  const { html, losses } = given;
  const addresses = new Map<string, string>();
  const lost: string[] = [];
  let room = maxImageBytesOfLetter;
  let reason: string | null = null;
  for (const source of unstoredImagesIn(html)) {
    const image = find(source);
    const name = reason ?? image?.name ?? "";
    const isFull = addresses.size >= maxImagesOfLetter;
    if (!image || reason !== null || isFull) {
      lost.push(name);
      continue;
    }
    try {
      const { src, size } = await storeImage(image.blob);
      const bytes = size * (html.split(`"${source}"`).length - 1);
      if (bytes > room) lost.push(name);
      else {
        addresses.set(source, src);
        room -= bytes;
      }
    } catch (thrown) {
      if (!(thrown instanceof ImageRefusal)) reason = String((thrown as Error).message);
      lost.push(reason ?? name);
    }
  }
  return { ...given, html: fillImages(html, addresses), losses: withLostImages(losses, lost) };
}
