import type { ClipboardEvent, DragEvent } from "react";
import { notify } from "@/components/ui/toaster";
import { lossText } from "@/lib/letters/imported/loss-text";
import type { Copied } from "@/lib/letters/paste/pasted-source";
import { copiedImages, imagesIn, refusedFile } from "./images-in";
import { insertText } from "./insert-text";
import { refusalOf, storeImage } from "./store-image";
import { storeImages } from "./store-images";

/** CSS pixels; an image that has fewer is as wide as it is. */
const widest = 240;

async function insertImages(area: HTMLTextAreaElement, files: readonly File[]): Promise<void> {
  try {
    for (const file of files) {
      const { src, width } = await storeImage(file);
      insertText(area, `<img src="${src}" width="${Math.min(width, widest)}">`);
    }
  } catch (thrown) {
    notify.failed("The image wasn't added", refusalOf(thrown));
  }
}

async function insertCopied(area: HTMLTextAreaElement, copied: Copied): Promise<void> {
  const { pastedSource } = await import("@/lib/letters/paste/pasted-source");
  const source = pastedSource(copied);
  if (!source) return insertText(area, copied.text);
  const pasted = await storeImages(source);
  insertText(area, pasted.html);
  const [first, ...others] = pasted.losses.map(lossText);
  if (first) notify.partly("Pasted without some parts", `${[first, ...others].join(". ")}.`);
}

/**
 * Pastes into a letter's source: a document's formatting as HTML, with a report of what a letter
 * can't have, and images, which are stored. Their description is asked for by the letter's problems.
 */
function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget: area, clipboardData } = event;
  const images = copiedImages(clipboardData);
  const text = clipboardData.getData("text/plain");
  const html = clipboardData.getData("text/html");
  if (images.length === 0 && !text && !html) return;
  event.preventDefault();
  void (images.length > 0 ? insertImages(area, images) : insertCopied(area, { text, html }));
}

/** Puts images that are dropped onto a letter's source to its caret. */
function drop(event: DragEvent<HTMLTextAreaElement>): void {
  const { currentTarget: area, dataTransfer } = event;
  if (dataTransfer.files.length === 0) return;
  event.preventDefault();
  const images = imagesIn(dataTransfer);
  if (images.length > 0) void insertImages(area, images);
  else notify.failed(refusedFile.title, refusedFile.text);
}

/** What a text area that edits a letter's source does with what is pasted and dropped. */
export const sourceEvents = { onPaste: paste, onDrop: drop };
