import { maskLiquid } from "./check-text";
import { hidingColor } from "./colors";
import { isEditorComment, isHidden } from "./hidden";
import { type Element, placeAt, readHtml } from "./html-pieces";
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

/** Finds an image without a description: an empty one says that the image only decorates. */
const missingAlt = (elements: readonly Element[]): Element | undefined =>
  elements.find(
    (element) =>
      element.name === "img" &&
      element.attributes.alt === undefined &&
      isSeen(element) &&
      isShown(element.attributes.src ?? ""),
  );

/** Finds a heading that says nothing. */
function emptyHeading(elements: readonly Element[]): Element | undefined {
  const empty = elements.filter(
    (element) => /^h[1-6]$/.test(element.name) && !element.text.trim() && isSeen(element),
  );
  return empty.find(
    (heading) => !elements.some(({ name, parents }) => name === "img" && parents.includes(heading)),
  );
}

const unread = [
  {
    code: "missing_alt",
    find: missingAlt,
    message: "An image has no description, so a screen reader can't say what it shows. Add one",
  },
  {
    code: "empty_heading",
    find: emptyHeading,
    message: "A heading has no text. Write its text, or remove it",
  },
] as const;

/** Warns of what some readers get nothing of, with its place in the letter as it was written. */
function unreadBySome(elements: readonly Element[], written: string): LetterProblem[] {
  return unread.flatMap(({ code, find, message }) => {
    if (!find(elements)) return [];
    const masked = maskLiquid(written);
    const source = find(readHtml(masked).elements);
    const place = source && { place: placeAt(masked, source.index) };
    return [{ code, level: "warning" as const, message, ...place }];
  });
}

/**
 * Warns of what a letter shows in an editor but not to its reader, or only to some of its readers:
 * of its elements as printed. `written` is the letter or its template, of which places are given.
 */
export function checkContent(elements: readonly Element[], written: string): LetterProblem[] {
  return [...leftOut(elements), ...unreadBySome(elements, written)];
}

/** What a problem is found by; an embedded file is too long for that. */
const nameOf = (text: string): string => (text.length > longestName ? "" : text);
const longestName = 200;

function leftOut(elements: readonly Element[]): LetterProblem[] {
  return elements.flatMap((element) => {
    const message = faultOf(element);
    if (!message) return [];
    const text = element.text.trim();
    const code = text ? ("hidden_text" as const) : ("lost_content" as const);
    const name = nameOf(text || (element.attributes.src ?? ""));
    return [{ code, level: "warning" as const, message, ...(name && { name }) }];
  });
}
