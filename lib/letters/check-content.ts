import { hidingColor } from "./colors";
import { isEditorComment, isHidden } from "./hidden";
import { type Element, readHtml } from "./html-pieces";
import { isImageReference } from "./image-references";
import { embeddedImage } from "./sanitizer-options";
import type { LetterProblem } from "./schema";

const shownLength = 60;

const quoted = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > shownLength ? `${line.slice(0, shownLength)}…` : line}”`;
};

const lost = new Set([
  ...["video", "audio", "iframe", "object", "embed", "svg", "canvas", "input", "select"],
  ...["textarea", "math", "xmp", "plaintext", "noembed"],
]);

const backgroundImage = /background(?:-image)?\s*:[^;]*url\(/i;

const isShown = (src: string) => embeddedImage.test(src) || isImageReference(src);

function imageFault({ src = "", alt }: Record<string, string | undefined>): string {
  const title = alt ? `The image ${quoted(alt)}` : "An image";
  const kind = /^data:([\w.+-]+\/[\w.+-]+)/i.exec(src)?.[1];
  return kind && !/\/(?:png|jpeg|gif|webp)$/i.test(kind)
    ? `${title} is left out, because mail programs don't show ${kind}. Use PNG or JPEG`
    : `${title} is left out, because it isn't embedded as a data: image`;
}

function faultOf({ name, attributes, text, hasOwnText, parents }: Element): string | null {
  if (parents.some((parent) => isHidden(parent.attributes))) return null;
  if (name === "img" && !isHidden(attributes) && !isShown(attributes.src ?? "")) {
    return imageFault(attributes);
  }
  if (attributes.background || backgroundImage.test(attributes.style ?? "")) {
    return "A background image is left out, because mail programs don't show it";
  }
  if (lost.has(name))
    return `An element <${name}> is left out, because mail programs don't show it`;
  if (!text.trim()) return null;
  if (isHidden(attributes)) {
    return isEditorComment(attributes) ? null : `The hidden text ${quoted(text)} is left out`;
  }
  if (!hasOwnText) return null;
  const hiding = hidingColor([...parents, { attributes }].map((each) => each.attributes));
  if (!hiding) return null;
  return hiding === "white"
    ? `The text ${quoted(text)} is white, so it can't be read on paper`
    : `The text ${quoted(text)} has the color of its background, so it can't be read`;
}

const isSeen = ({ attributes, parents }: Element) =>
  ![...parents, { attributes }].some((each) => isHidden(each.attributes));

/** Warns of images without a description: an empty one says that the image only decorates. */
const missingAlt = (elements: readonly Element[]): LetterProblem[] =>
  elements
    .filter((element) => element.name === "img" && element.attributes.alt === undefined)
    .filter((element) => isSeen(element) && embeddedImage.test(element.attributes.src ?? ""))
    .slice(0, 1)
    .map(() => ({
      code: "missing_alt",
      level: "warning",
      message: "An image has no description, so a screen reader can't say what it shows. Add one",
    }));

/** Warns of headings that say nothing. */
function emptyHeadings(elements: readonly Element[]): LetterProblem[] {
  const filled = new Set(elements.flatMap(({ name, parents }) => (name === "img" ? parents : [])));
  return elements
    .filter((element) => /^h[1-6]$/.test(element.name) && !element.text.trim())
    .filter((element) => !filled.has(element) && isSeen(element))
    .slice(0, 1)
    .map(() => ({
      code: "empty_heading",
      level: "warning",
      message: "A heading has no text. Write its text, or remove it",
    }));
}

/**
 * Warns of what a letter, as printed or written, shows in an editor but not to its reader, or only
 * to some of its readers.
 */
export function checkContent(html: string): LetterProblem[] {
  const { elements } = readHtml(html);
  return [...leftOut(elements), ...missingAlt(elements), ...emptyHeadings(elements)];
}

function leftOut(elements: readonly Element[]): LetterProblem[] {
  return elements.flatMap((element) => {
    const message = faultOf(element);
    if (!message) return [];
    const code = element.text.trim() ? ("hidden_text" as const) : ("lost_content" as const);
    return [{ code, level: "warning" as const, message }];
  });
}
