import { z } from "zod";
import { instant } from "@/lib/schemas";

/** Largest image in bytes, and in pixels each way. */
export const maxImageBytes = 1_000_000;
export const maxImagePixels = 4000;

/** Images of an account at most, and their bytes. */
export const maxImages = 1000;
export const maxTotalBytes = 200_000_000;

const ImageHash = z.string().regex(/^[0-9a-f]{64}$/, "Must be a SHA-256 in hexadecimal digits");

export const LetterImageParams = z.object({ hash: ImageHash });

export const AddLetterImageInput = z.object({
  image: z
    .string()
    .max(1_400_000)
    .describe("PNG, JPEG, GIF or WebP as a `data:` address, at most 1 MB"),
});
export type AddLetterImageInput = z.output<typeof AddLetterImageInput>;

export const LetterImageDto = z
  .object({
    hash: ImageHash.describe("SHA-256 of its bytes"),
    src: z.string().describe("Address for `img` in templates and letters: `image:` and the hash"),
    type: z.string(),
    size: z.int().describe("Length in bytes"),
    width: z.int(),
    height: z.int(),
    createdAt: instant(),
  })
  .meta({ id: "LetterImage" });
export type LetterImageDto = z.output<typeof LetterImageDto>;
