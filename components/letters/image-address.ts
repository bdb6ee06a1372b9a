/** Types that a letter may have; others are redrawn. */
const letterTypes = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

const widestPixels = 1200;
const scales = [1, 0.75, 0.5, 0.35, 0.25];

const dataAddress = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });

function draw(bitmap: ImageBitmap, scale: number, type: string): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  if (type === "image/jpeg") {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.82));
}

/** Returns an image drawn as small as it must be: as PNG if that is enough, else as JPEG. */
async function shrink(image: Blob, maxBytes: number): Promise<Blob | null> {
  const bitmap = await createImageBitmap(image).catch(() => null);
  if (!bitmap) return null;
  const largest = Math.min(1, widestPixels / bitmap.width);
  try {
    for (const scale of scales) {
      for (const type of ["image/png", "image/jpeg"]) {
        const drawn = await draw(bitmap, largest * scale, type);
        if (drawn && drawn.size <= maxBytes) return drawn;
      }
    }
    return null;
  } finally {
    bitmap.close();
  }
}

/**
 * Returns the address that an image has in a letter, which holds it; null for one that a browser
 * can't show, or that is too large even at its smallest.
 */
export async function imageAddress(image: Blob, maxBytes: number): Promise<string | null> {
  const fits = letterTypes.has(image.type) && image.size <= maxBytes;
  const small = fits ? image : await shrink(image, maxBytes);
  return small && dataAddress(small);
}
