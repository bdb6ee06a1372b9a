import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { letterImages } from "@/db/schema";
import { statement } from "@/db/statement";
import { hashesIn, withAddresses } from "@/lib/letters/image-references";

/**
 * Returns HTML of an account's letters with the images that it refers to embedded as data:
 * addresses, for where it leaves us. References to images that the account doesn't have stay, and
 * show nothing.
 */
export async function embedImages(on: Queryable, accountId: number, html: string): Promise<string> {
  const hashes = hashesIn(html);
  if (hashes.length === 0) return html;
  const images = await imagesByHash.all(on, { accountId, hashes: JSON.stringify(hashes) });
  return withAddresses(html, new Map(images.map(({ hash, address }) => [hash, address])));
}

const imagesByHash = statement<
  { accountId: number; hashes: string },
  { hash: string; address: string }
>(
  (given) => sql`
    select hash, 'data:' || type || ';base64,' || translate(encode(data, 'base64'), E'\n', '')
      as address
    from ${letterImages}
    where account_id = ${given.accountId}::int
      and hash in (select json_array_elements_text(${given.hashes}::json))`,
);
