import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { letterImages } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";

/**
 * Returns an image of the account with its media type. Throws `forbidden` for those who read neither
 * templates nor offers, and `not_found`.
 */
export async function getLetterImageOrThrow(
  { accountId, permissions }: Actor,
  hash: string,
): Promise<{ type: string; bytes: Uint8Array }> {
  if (!permissions.has("templates.read") && !permissions.has("offers.read")) {
    throw new AppError("forbidden", "Forbidden");
  }
  const [image] = await database()
    .select({ type: letterImages.type, bytes: letterImages.data })
    .from(letterImages)
    .where(and(eq(letterImages.accountId, accountId), eq(letterImages.hash, hash)));
  if (!image) throw notFound("Image");
  return image;
}
