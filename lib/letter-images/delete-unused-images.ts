import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** Images that one statement looks at: few enough to hold no lock for long. */
const batch = 500;

/**
 * Deletes images that nobody has stored or saved for a day and that no template, version of a
 * template or letter, or draft refers to. An image that is being saved is left for the next time.
 * Returns how many were deleted. Run by the worker.
 */
export async function deleteUnusedImages(): Promise<number> {
  let deleted = 0;
  let after: Place | null = { accountId: 0, hash: "" };
  while (after) {
    const { count, last }: Batch = await deleteBatch(after);
    deleted += count;
    after = last;
  }
  return deleted;
}

interface Place {
  accountId: number;
  hash: string;
}

interface Batch {
  count: number;
  /** The last image that was looked at; null at the end. */
  last: Place | null;
}

/** Finds the rows of a table whose HTML refers to the image, by the table's index of images. */
const refersTo = (table: string, column: string) => sql`exists (
  select from ${sql.identifier(table)} as place
  where place.${sql.identifier(column)} like '%image:%'
    and letter_image_hashes(place.${sql.identifier(column)}) @> array[image.hash]
    and place.account_id = image.account_id offset 0)`;

async function deleteBatch({ accountId, hash }: Place): Promise<Batch> {
  const [found] = await database().execute<{ count: number; last: Place | null }>(sql`
    with page as materialized (
      select account_id, hash from letter_images
      where (account_id, hash) > (${accountId}, ${hash})
      order by account_id, hash limit ${batch}
    ), drafted as materialized (
      select account_id, unnest(letter_image_hashes(content::text)) as hash from drafts
      where account_id in (select account_id from page) and content::text like '%image:%'
    ), unused as materialized (
      select image.account_id, image.hash from letter_images image join page using (account_id, hash)
      where image.used_at < now() - interval '1 day'
        and not ${refersTo("templates", "body")}
        and not ${refersTo("template_versions", "body")}
        and not ${refersTo("offer_versions", "letter_html")}
        and (image.account_id, image.hash) not in (select account_id, hash from drafted)
      for update of image skip locked
    ), gone as (
      delete from letter_images image using unused
      where image.account_id = unused.account_id and image.hash = unused.hash
      returning image.hash
    )
    select (select count(*)::int from gone) as count,
      (select json_build_object('accountId', account_id, 'hash', hash) from page
        order by account_id desc, hash desc limit 1) as last`);
  return found ?? { count: 0, last: null };
}
