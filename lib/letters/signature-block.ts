import { escapeHtml } from "./escape-html";
import { SafeHtml } from "./safe-html";
import { embeddedImage } from "./sanitizer-options";
import type { Signatory } from "./types";

/** Returns the block of a signature, name and title that a letter ends with; null if it is empty. */
export function signatureBlock({ name, title, image }: Signatory): SafeHtml | null {
  const isShown = image !== null && embeddedImage.test(image);
  const lines = [
    isShown && `<img src="${escapeHtml(image)}" alt="${escapeHtml(name ?? "")}">`,
    name && `<strong>${escapeHtml(name)}</strong>`,
    title && escapeHtml(title),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return new SafeHtml(`<span class="letter-signature">${lines.join("<br>")}</span>`);
}
