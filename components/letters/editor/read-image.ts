type ReadImage =
  | { ok: true; src: string; width: number; height: number }
  | { ok: false; refusal: string };

/** Width of the letter's text in CSS pixels: A4 between its margins. */
const widest = 640;
const maxBytes = 60_000;
const qualities = [0.92, 0.8, 0.65, 0.5];

const bytesOf = (address: string) => Math.ceil((address.length * 3) / 4);

/**
 * Reads an image file as an embedded image, scaled down to the width of a letter. Refuses what isn't
 * an image or stays too large for a letter.
 */
export async function readImage(file: File): Promise<ReadImage> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { ok: false, refusal: "This file isn't an image that can be shown" };
  const shown = Math.min(bitmap.width, widest);
  const height = Math.max(1, Math.round((bitmap.height * shown) / bitmap.width));
  for (const factor of [2, 1.5, 1]) {
    const width = Math.min(bitmap.width, Math.round(shown * factor));
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const candidates = [
      canvas.toDataURL("image/png"),
      ...qualities.map((quality) => canvas.toDataURL("image/webp", quality)),
    ];
    const src = candidates.find((address) => bytesOf(address) <= maxBytes);
    if (src) return { ok: true, src, width: shown, height };
  }
  return { ok: false, refusal: "This image is too large for a letter, even scaled down" };
}
