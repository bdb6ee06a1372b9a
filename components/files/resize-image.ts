/** Kinds of file that a browser can read as an image without running what is in it. */
export const imageTypes = ["image/png", "image/jpeg", "image/webp"];

const maxFileBytes = 20_000_000;

interface Limits {
  /** The most pixels in each direction, and the most bytes. */
  width: number;
  height: number;
  bytes: number;
}

/** What a person who chose a file reads when it can't be used. */
export class ImageRefusal extends Error {}

/**
 * Returns an image file as a PNG of at most these pixels and bytes, in a data: address. Nothing
 * else of the file is kept. Throws an `ImageRefusal`.
 */
export async function resizeImage(file: File, limits: Limits): Promise<string> {
  if (!imageTypes.includes(file.type)) {
    throw new ImageRefusal("This file isn't a PNG, JPEG or WebP image. Choose another");
  }
  if (file.size > maxFileBytes) {
    throw new ImageRefusal("The file is larger than 20 MB. Choose a smaller one");
  }
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) throw new ImageRefusal("The image can't be read. It may be damaged. Choose another");
  let scale = Math.min(1, limits.width / image.width, limits.height / image.height);
  for (; scale > 0.02; scale *= 0.8) {
    const address = draw(image, scale);
    if (bytesOf(address) <= limits.bytes) return address;
  }
  throw new ImageRefusal("The image can't be made small enough. Choose a simpler one");
}

function draw(image: ImageBitmap, scale: number): string {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new ImageRefusal("This browser can't resize images");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

const bytesOf = (address: string): number => ((address.length - address.indexOf(",")) * 3) / 4;
