import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { letterImages } from "@/db/schema";
import { statement } from "@/db/statement";

interface FoundImage {
  hash: string;
  /** Media type, such as `image/png`. */
  type: string;
  base64: string;
}

/** Returns the images that an account has by these hashes. */
export async function findImages(
  on: Queryable,
  accountId: number,
  hashes: readonly string[],
): Promise<FoundImage[]> {
  if (hashes.length === 0) return [];
  return imagesByHash.all(on, { accountId, hashes: JSON.stringify(hashes) });
}

const imagesByHash = statement<{ accountId: number; hashes: string }, FoundImage>(
  (given) => sql`
    select hash, type, translate(encode(data, 'base64'), E'\n', '') as base64
    from ${letterImages}
    where account_id = ${given.accountId}::int
      and hash in (select json_array_elements_text(${given.hashes}::json))`,
);
