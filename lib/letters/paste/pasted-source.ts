import { typedToHtml } from "@/lib/format/typed-text";
import { type CleanPaste, cleanPaste } from "./clean-paste";

/** What the clipboard has of a copied text; empty where it has none of a form. */
export interface Copied {
  text: string;
  html: string;
}

/** HTML that is pasted as text, such as a template's source from a file. */
const source =
  /<\/?(?:p|div|span|a|b|i|u|s|strong|em|h[1-6]|ul|ol|li|table|t[rdh]|thead|tbody|br|hr|img)(?:\s[^<>]*)?\/?>/i;

const onlyParagraph = /^<p>((?:(?!<\/?p\b)[\s\S])*)<\/p>$/;

/**
 * Returns what the clipboard inserts into a letter's source: the formatting of a document, or the
 * paragraphs and lists of lines. Returns null for a text that is pasted as it is.
 */
export function pastedSource(copied: Copied): CleanPaste | null {
  const text = copied.text.trim();
  if (source.test(text)) return null;
  const clean = cleanPaste(copied.html);
  const html = clean.html.replace(onlyParagraph, "$1");
  if (/<[a-z]/.test(html) || clean.losses.length > 0) return { ...clean, html };
  const lines = typedToHtml(text);
  return lines === text ? null : { html: lines, losses: [] };
}
