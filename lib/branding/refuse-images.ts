import { AppError, type FieldTexts } from "@/lib/errors";
import { readImage } from "./read-image";
import { imageLimits, type UpdateBrandingInput } from "./schema";

function imageProblem(kind: keyof typeof imageLimits, address: string): string | null {
  const image = readImage(address);
  if (!image) return "Must be a PNG or JPEG image";
  const { bytes, width, height } = imageLimits[kind];
  if (image.bytes.length > bytes) return `Must be at most ${bytes / 1000} kB`;
  const isLarge = image.size.width > width || image.size.height > height;
  return isLarge ? `Must be at most ${width} × ${height} pixels` : null;
}

/** Throws `invalid` for an image that isn't a PNG or JPEG, or is too large. */
export function refuseImages(input: UpdateBrandingInput): void {
  const details: FieldTexts = {};
  for (const kind of ["logo", "signature"] as const) {
    const problem = input[kind] && imageProblem(kind, input[kind]);
    if (problem) details[kind] = [problem];
  }
  if (Object.keys(details).length === 0) return;
  throw new AppError("invalid", "Validation failed", { details });
}
