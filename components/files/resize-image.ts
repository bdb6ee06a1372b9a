/** Kinds of file that a browser can read as an image without running what is in it. */
export const imageTypes = ["image/png", "image/jpeg", "image/webp"];

/** These too, where no one has chosen the kind. */
const readable = new Set([...imageTypes, "image/gif", "image/bmp"]);

const maxFileBytes = 20_000_000;

interface Limits {
  /** The most pixels in each direction, and the most bytes. */
  width: number;
  height: number;
  bytes: number;
  /** True where a PNG that is too large may be a JPEG on white instead. */
  mayBeJpeg?: boolean;
}

/** What a person who chose a file reads when it can't be used. */
export class ImageRefusal extends Error {}

/**
 * Returns an image file as a PNG or JPEG of at most these pixels and bytes, in a data: address.
 * Nothing else of the file is kept. Throws an `ImageRefusal`.
 */
export async function resizeImage(file: Blob, limits: Limits): Promise<string> {
  if (!readable.has(file.type)) {
    throw new ImageRefusal("This file isn't a PNG, JPEG or WebP image. Choose another");
  }
  if (file.size > maxFileBytes) {
    throw new ImageRefusal("The file is larger than 20 MB. Choose a smaller one");
  }
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) throw new ImageRefusal("The image can't be read. It may be damaged. Choose another");
  let scale = Math.min(1, limits.width / image.width, limits.height / image.height);
  for (; scale > 0.02; scale *= 0.8) {
    for (const type of limits.mayBeJpeg ? (["image/png", "image/jpeg"] as const) : onlyPng) {
      const address = draw(image, scale, type);
      if (bytesOf(address) <= limits.bytes) return address;
    }
  }
  throw new ImageRefusal("The image can't be made small enough. Choose a simpler one");
}

const onlyPng = ["image/png"] as const;

function draw(image: ImageBitmap, scale: number, type: "image/png" | "image/jpeg"): string {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new ImageRefusal("This browser can't resize images");
  if (type === "image/jpeg") {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(type, 0.85);
}

const bytesOf = (address: string): number => ((address.length - address.indexOf(",")) * 3) / 4;
