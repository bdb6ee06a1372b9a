import type { Queryable } from "@/db/client";
import { hashesIn, withAddresses, withoutReferences } from "@/lib/letters/image-references";
import { findImages } from "./find-images";

/** An image as a part of an email, which its HTML refers to by `cid`. */
export interface MailPart {
  cid: string;
  filename: string;
  contentType: string;
  contentDisposition: "inline";
  content: string;
  encoding: "base64";
}

/**
 * Returns an email's HTML with the images that it refers to as parts, each once however often it is
 * shown. An image that isn't stored leaves its description.
 */
export async function findMailParts(
  on: Queryable,
  accountId: number,
  html: string,
): Promise<{ html: string; parts: MailPart[] }> {
  const images = await findImages(on, accountId, hashesIn(html));
  const parts = images.map(({ hash, type, base64 }, index) => ({
    hash,
    cid: `${hash}@letter-images`,
    filename: `letter-image-${index + 1}.${type.slice("image/".length)}`,
    contentType: type,
    contentDisposition: "inline" as const,
    content: base64,
    encoding: "base64" as const,
  }));
  const addresses = new Map(parts.map(({ hash, cid }) => [hash, `cid:${cid}`]));
  return {
    html: withoutReferences(withAddresses(html, addresses)),
    parts: parts.map(({ hash: _, ...part }) => part),
  };
}
