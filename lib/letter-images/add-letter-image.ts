import { createHash } from "node:crypto";
import { and, count, eq, sql, sum } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, letterImages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { type LetterImage, readLetterImage } from "./read-image";
import {
  type AddLetterImageInput,
  type LetterImageDto,
  maxImageBytes,
  maxImagePixels,
  maxImages,
  maxTotalBytes,
} from "./schema";
import { imageColumns, toLetterImage } from "./serialize";

function problemOf(image: LetterImage | null): string | null {
  if (!image) return "Must be a PNG, JPEG, GIF or WebP image";
  if (image.bytes.length > maxImageBytes) return "Must be at most 1 MB";
  const isLarge = image.width > maxImagePixels || image.height > maxImagePixels;
  return isLarge ? `Must be at most ${maxImagePixels} × ${maxImagePixels} pixels` : null;
}

function readOrThrow(address: string): LetterImage {
  const image = readLetterImage(address);
  const problem = problemOf(image);
  if (image && !problem) return image;
  throw new AppError("invalid", "Validation failed", {
    details: { image: [problem ?? "Invalid"] },
  });
}

async function refuseMore(tx: Transaction, accountId: number, size: number): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("no key update");
  const [stored] = await tx
    .select({ images: count(), bytes: sum(letterImages.size).mapWith(Number) })
    .from(letterImages)
    .where(eq(letterImages.accountId, accountId));
  if ((stored?.images ?? 0) >= maxImages) {
    throw new AppError("conflict", `An account can have at most ${maxImages} images`);
  }
  if ((stored?.bytes ?? 0) + size > maxTotalBytes) {
    const megabytes = maxTotalBytes / 1_000_000;
    throw new AppError("conflict", `An account can have at most ${megabytes} MB of images`);
  }
}

/**
 * Stores an image for templates and letters, once for its bytes, for a day at least. Throws `forbidden` for those who
 * write neither, `invalid` for what isn't an image or is too large, and `conflict` for an account
 * that has too many.
 */
export async function addLetterImage(
  actor: Actor,
  { image: address }: AddLetterImageInput,
): Promise<LetterImageDto> {
  const { accountId, kind, name, permissions } = actor;
  if (!permissions.has("templates.write") && !permissions.has("offers.write")) {
    throw new AppError("forbidden", "Forbidden");
  }
  const { bytes, ...facts } = readOrThrow(address);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return inTransaction(async (tx) => {
    const [known] = await tx
      .update(letterImages)
      .set({ usedAt: sql`now()` })
      .where(and(eq(letterImages.accountId, accountId), eq(letterImages.hash, hash)))
      .returning(imageColumns);
    if (known) return toLetterImage(known);
    await refuseMore(tx, accountId, bytes.length);
    const [row] = await tx
      .insert(letterImages)
      .values({
        ...{ accountId, hash, ...facts, size: bytes.length, data: bytes },
        ...{ actorKind: kind, actorName: name },
      })
      .onConflictDoUpdate({
        target: [letterImages.accountId, letterImages.hash],
        set: { usedAt: sql`now()` },
      })
      .returning(imageColumns);
    if (!row) throw new Error("insert returned no image");
    const { type, size } = row;
    await recordAudit(tx, actor, [
      {
        action: "letter_image.added",
        subjectType: "letter_image",
        subjectId: hash,
        data: { type, size },
      },
    ]);
    return toLetterImage(row);
  });
}
