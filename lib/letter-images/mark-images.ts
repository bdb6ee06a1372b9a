import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { letterImages } from "@/db/schema";
import { statement } from "@/db/statement";
import { AppError } from "@/lib/errors";
import { shownHashesIn } from "@/lib/letters/image-references";
import { maxImageBytesOfLetter } from "@/lib/letters/limits";
import { megabytes } from "./rules";

/**
 * Marks the images of a text that is being saved as used, so that none of them is deleted before the
 * text refers to it. Throws `invalid` with the text's `field` if they are too large together, each
 * as often as the text shows it.
 */
export async function markImages(
  on: Queryable,
  accountId: number,
  field: "body" | "renderedHtml",
  html: string,
): Promise<void> {
  const hashes = shownHashesIn(html);
  if (hashes.length === 0) return;
  const total = await markedImages.first(on, { accountId, hashes: JSON.stringify(hashes) });
  const bytes = total?.bytes ?? 0;
  if (bytes <= maxImageBytesOfLetter) return;
  const most = megabytes(maxImageBytesOfLetter);
  const text = `Must have at most ${most} of images, but has ${megabytes(bytes)}`;
  throw new AppError("invalid", "Validation failed", { details: { [field]: [text] } });
}

/** Locks in the order of the hashes, so that two texts with the same images can't block each other. */
const markedImages = statement<{ accountId: number; hashes: string }, { bytes: number }>(
  (given) => sql`
    with given as materialized (
      select json_array_elements_text(${given.hashes}::json) as hash
    ), found as (
      select account_id, hash, size from ${letterImages}
      where account_id = ${given.accountId}::int
        and hash in (select hash from given)
      order by hash for no key update
    ), marked as (
      update ${letterImages} image set used_at = now() from found
      where image.account_id = found.account_id and image.hash = found.hash
    )
    select coalesce(sum(size), 0)::float8 as bytes from given join found using (hash)`,
);
