import { imageTypes } from "@/components/files/resize-image";
import { isCopiedImage } from "@/lib/letters/paste/copied-image";

/** What a person reads who drops another file onto a letter. */
export const refusedFile = {
  title: "This file can't be put into the letter",
  text: "Letters can have PNG, JPEG and WebP images.",
};

/** Returns the files among what is pasted or dropped that letters can have as images. */
export const imagesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => imageTypes.includes(type));

/** Returns the images that were copied as such, rather than with a text or as its picture. */
export function copiedImages(data: DataTransfer | null): File[] {
  const html = data?.getData("text/html");
  return !html || isCopiedImage(html) ? imagesIn(data) : [];
}
