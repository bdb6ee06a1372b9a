import { escapeHtml } from "../escape-html";
import type { Inline, Marks } from "./blocks";

interface Tag {
  open: string;
  close: string;
}

const tag = (name: string, attributes = ""): Tag => ({
  open: `<${name}${attributes}>`,
  close: `</${name}>`,
});

/** Returns the elements that marks stand for, the outermost first. */
function tagsOf({ href, bold, italic, underline, strike, position, capitals }: Marks): Tag[] {
  return [
    href !== undefined && tag("a", ` href="${escapeHtml(href)}"`),
    bold && tag("strong"),
    italic && tag("em"),
    underline && tag("u"),
    strike && tag("s"),
    position && tag(position),
    capitals === "all" && tag("span", ' style="text-transform: uppercase"'),
    capitals === "small" && tag("span", ' style="font-variant: small-caps"'),
  ].filter((each) => each !== false && each !== undefined);
}

const printText = (text: string) =>
  text.replace(/[&<>]/g, (sign) => escapeHtml(sign)).replace(/\u00a0/g, "&nbsp;");

/** Returns a placeholder as it waits to be mapped to a variable. */
const printPlaceholder = (index: number, text: string) =>
  `<span data-placeholder="${index}">${printText(text)}</span>`;

/** Prints an image; without a description, so that the letter's checks ask for one. */
function printImage({ source, alt, width }: Extract<Inline, { kind: "image" }>): string {
  const size = width ? ` width="${Math.round(width)}"` : "";
  const description = alt ? ` alt="${escapeHtml(alt)}"` : "";
  return `<img src="${escapeHtml(source)}"${description}${size}>`;
}

function printInline(inline: Inline): string {
  if (inline.kind === "text") return printText(inline.text);
  if (inline.kind === "break") return "<br>\n";
  if (inline.kind === "image") return printImage(inline);
  return printPlaceholder(inline.index, inline.text);
}

const noMarks: Marks = {};

/** Prints a paragraph's content; neighbours share the elements that they have in common. */
export function printInlines(inlines: readonly Inline[]): string {
  let html = "";
  const open: Tag[] = [];
  const closeTo = (length: number) => {
    while (open.length > length) html += open.pop()?.close ?? "";
  };
  for (const inline of inlines) {
    const tags = tagsOf("marks" in inline ? inline.marks : noMarks);
    const shared = tags.findIndex((each, index) => open[index]?.open !== each.open);
    closeTo(shared < 0 ? tags.length : shared);
    for (const each of tags.slice(open.length)) {
      html += each.open;
      open.push(each);
    }
    html += printInline(inline);
  }
  closeTo(0);
  return html;
}
