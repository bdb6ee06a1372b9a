import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { letterImages } from "@/db/schema";
import { statement } from "@/db/statement";
import { shownHashesIn } from "@/lib/letters/image-references";
import { maxImageBytesOfLetter } from "@/lib/letters/limits";
import { megabytes } from "./rules";

/**
 * Returns why letters can't be sent with their images, by the letter's ID: one isn't stored, or all
 * are too large together.
 */
export async function findImageRefusals(
  on: Queryable,
  accountId: number,
  letters: readonly { id: number; html: string | null }[],
): Promise<Map<number, string>> {
  const shown = letters.map(({ id, html }) => ({ id, hashes: shownHashesIn(html ?? "") }));
  const hashes = [...new Set(shown.flatMap((letter) => letter.hashes))];
  if (hashes.length === 0) return new Map();
  const images = await imageSizes.all(on, { accountId, hashes: JSON.stringify(hashes) });
  const sizes = new Map(images.map(({ hash, size }) => [hash, size]));
  return new Map(
    shown.flatMap((letter) => {
      const refusal = refusalOf(letter.hashes.map((hash) => sizes.get(hash)));
      return refusal ? [[letter.id, refusal] as const] : [];
    }),
  );
}

function refusalOf(sizes: readonly (number | undefined)[]): string | null {
  if (sizes.includes(undefined)) {
    return "The letter shows an image that is no longer stored. Add the image again.";
  }
  const bytes = sizes.reduce<number>((sum, size = 0) => sum + size, 0);
  if (bytes <= maxImageBytesOfLetter) return null;
  const most = megabytes(maxImageBytesOfLetter);
  return `The letter has ${megabytes(bytes)} of images, but can have at most ${most}. Remove or replace some.`;
}

const imageSizes = statement<{ accountId: number; hashes: string }, { hash: string; size: number }>(
  (given) => sql`
    select hash, size from ${letterImages}
    where account_id = ${given.accountId}::int
      and hash in (select json_array_elements_text(${given.hashes}::json))`,
);
