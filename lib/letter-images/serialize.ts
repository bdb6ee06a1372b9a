import { letterImages } from "@/db/schema";
import { imageReference } from "@/lib/letters/image-references";
import type { LetterImageDto } from "./schema";

/** Columns of an image without its bytes. */
export const imageColumns = {
  hash: letterImages.hash,
  type: letterImages.type,
  size: letterImages.size,
  width: letterImages.width,
  height: letterImages.height,
  createdAt: letterImages.createdAt,
};

type ImageRow = Omit<LetterImageDto, "src" | "createdAt"> & { createdAt: Date };

export const toLetterImage = ({ hash, createdAt, ...facts }: ImageRow): LetterImageDto => ({
  hash,
  src: imageReference(hash),
  ...facts,
  createdAt: createdAt.toISOString(),
});
