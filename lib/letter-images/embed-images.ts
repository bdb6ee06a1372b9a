import type { Queryable } from "@/db/client";
import { hashesIn, withAddresses } from "@/lib/letters/image-references";
import { findImages } from "./find-images";

/** Most characters of embedded images in one text: those of several versions of a letter. */
const mostCharacters = 30_000_000;

/**
 * Returns HTML of an account's letters with the images that it refers to embedded as data:
 * addresses, for where it leaves us. References to images that the account doesn't have stay, and
 * show nothing.
 */
export async function embedImages(on: Queryable, accountId: number, html: string): Promise<string> {
  const images = await findImages(on, accountId, hashesIn(html));
  const addresses = images.map(
    ({ hash, type, base64 }) => [hash, `data:${type};base64,${base64}`] as const,
  );
  return withAddresses(html, new Map(addresses), mostCharacters);
}
