import { isTyped, linesToHtml } from "@/lib/format/typed-text";
import { maskTokens } from "./mask";
import { findTokens, tagName } from "./tokens";

const isTags = (line: string) => /^\s*(?:\{%(?:(?!%\})[\s\S])*%\}\s*)+$/.test(line);

/** Puts tags that stand alone on a line onto the line that they are about. */
function joinTags(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let before = "";
  for (const line of lines) {
    const ends = isTags(line) && tagName(line.trim()).startsWith("end");
    if (ends && joined.length > 0 && !before) joined.push(`${joined.pop()}${line.trim()}`);
    else if (isTags(line)) before += line.trim();
    else {
      joined.push(before && line.trim() ? before + line.trimStart() : line);
      if (line.trim()) before = "";
    }
  }
  return before ? [...joined, before] : joined;
}

/**
 * Returns a template that was typed as lines of text with the paragraphs and lists that its letters
 * have; any other template unchanged.
 */
export function typedSource(source: string): string {
  if (!isTyped(source) || !source.trim().includes("\n")) return source;
  const { tokens } = findTokens(source);
  let oneLine = "";
  let at = 0;
  for (const token of tokens) {
    oneLine += source.slice(at, token.start) + token.source.replace(/\s*\n\s*/g, " ");
    at = token.end;
  }
  oneLine += source.slice(at);
  const lines = joinTags(oneLine.trim().split(/\r\n?|\n/)).join("\n");
  const masked = maskTokens(lines, findTokens(lines));
  return masked.unmask(linesToHtml(masked.html));
}
