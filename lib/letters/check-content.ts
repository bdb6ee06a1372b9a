import { hasBackground, isEditorComment, isHidden, isWhite } from "./hidden";
import { type Element, readHtml } from "./html-pieces";
import { embeddedImage } from "./sanitizer-options";
import type { LetterProblem } from "./schema";

const shownLength = 60;

const quoted = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > shownLength ? `${line.slice(0, shownLength)}…` : line}”`;
};

const lost = new Set(["video", "audio", "iframe", "object", "embed", "svg", "canvas", "input"]);

function faultOf({ name, attributes, text, parents }: Element): string | null {
  if (parents.some((parent) => isHidden(parent.attributes))) return null;
  if (name === "img" && !isHidden(attributes) && !embeddedImage.test(attributes.src ?? "")) {
    const title = attributes.alt ? `The image ${quoted(attributes.alt)}` : "An image";
    return `${title} is left out, because it isn't embedded as a data: image`;
  }
  if (lost.has(name))
    return `An element <${name}> is left out, because mail programs don't show it`;
  if (!text.trim()) return null;
  if (isHidden(attributes)) {
    return isEditorComment(attributes) ? null : `The hidden text ${quoted(text)} is left out`;
  }
  const isReadable = [...parents, { attributes }].some((each) => hasBackground(each.attributes));
  return isWhite(attributes) && !isReadable
    ? `The text ${quoted(text)} is white, so it can't be read on paper`
    : null;
}

/** Warns of what a letter, as printed or written, shows in an editor but not to its reader. */
export function checkContent(html: string): LetterProblem[] {
  return readHtml(html).elements.flatMap((element) => {
    const message = faultOf(element);
    if (!message) return [];
    const code = element.text.trim() ? ("hidden_text" as const) : ("lost_content" as const);
    return [{ code, level: "warning" as const, message }];
  });
}
