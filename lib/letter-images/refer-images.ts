import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { letterImages } from "@/db/schema";
import { statement } from "@/db/statement";
import { addressesIn, imageReference, withReferences } from "@/lib/letters/image-references";

/**
 * Returns HTML that a caller wrote with references to the account's images where it embeds them, as
 * the caller has read them. Other embedded images stay.
 */
export async function referToImages(
  on: Queryable,
  accountId: number,
  html: string,
): Promise<string> {
  const addresses = addressesIn(html);
  if (addresses.length === 0) return html;
  const known = await knownImages.all(on, {
    accountId,
    images: JSON.stringify(addresses.map((address) => ({ address, data: dataOf(address) }))),
  });
  return withReferences(
    html,
    new Map(known.map(({ address, hash }) => [address, imageReference(hash)])),
  );
}

const dataOf = (address: string) => address.slice(address.indexOf(",") + 1);

const knownImages = statement<
  { accountId: number; images: string },
  { address: string; hash: string }
>(
  (given) => sql`
    select given.address, image.hash
    from json_to_recordset(${given.images}::json) as given(address text, data text)
    join ${letterImages} image on image.account_id = ${given.accountId}::int
      and image.hash = encode(sha256(decode(given.data, 'base64')), 'hex')`,
);
