import { findPlaceholders } from "../find-placeholders";
import type { Block, Inline, Paragraph, TextPiece } from "../imported/blocks";
import { isOwnVariable, type PlaceholderList } from "./placeholder-list";
import { withoutCode } from "./without-code";

/** Stands for what isn't text while a paragraph is searched. */
const other = "\uFFFC";

const textOf = (inlines: readonly Inline[]) =>
  inlines
    .map((each) => (each.kind === "text" ? each.text : each.kind === "break" ? "\n" : other))
    .join("");

/** What only says that a fact is missing: a problem of the letter, not a place for a value. */
const draft = /^(?:TBD|TBC|TODO|lorem ipsum|[Xx]+.*|\[[\s●•○◦_]*\])$/i;

/** Variables and tags as templates of letters and of similar systems have them. */
const braces = /\{{2,}[^{}\n\uFFFC]{1,200}\}{2,}|\{%[^{}\n\uFFFC]{0,200}%\}/g;

interface Found {
  start: number;
  text: string;
  name: string;
}

/** Returns the placeholders in a paragraph's text, those with two braces first. */
function findIn(text: string): Found[] {
  const found: Found[] = [...text.matchAll(braces)].map((match) => ({
    start: match.index,
    text: match[0],
    name: match[0].replace(/^\{[{%]+\s*|\s*(?:\|[^{}]*)?[}%]+\}$/g, ""),
  }));
  const rest = text.replace(braces, (whole) => " ".repeat(whole.length));
  for (const { index, text: whole } of findPlaceholders(rest)) {
    if (draft.test(whole) || whole.includes(other)) continue;
    const name = whole.replace(/^[^\p{L}]+|[^\p{L}\d]+$/gu, "").replace(/^MERGEFIELD\s+/i, "");
    found.push({ start: index, text: whole, name });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Returns what stands for a placeholder that begins in a piece of text. */
function markOf({ text, name }: Found, { marks }: TextPiece, places: PlaceholderList): Inline {
  if (text.startsWith("{%")) return { kind: "text", text: places.refuse(text, name), marks };
  const index = isOwnVariable(text) ? -1 : places.indexOf(text, name);
  return { kind: "placeholder", index, text, marks };
}

/** Returns a piece of text with the placeholders that begin in it, without what belongs to them. */
function markPiece(
  piece: TextPiece,
  at: number,
  found: readonly Found[],
  places: PlaceholderList,
): Inline[] {
  const marked: Inline[] = [];
  const end = at + piece.text.length;
  let from = at;
  const cutTo = (to: number) => {
    const text = piece.text.slice(from - at, Math.max(to, from) - at);
    if (text) marked.push({ ...piece, text });
  };
  for (const each of found) {
    const stop = each.start + each.text.length;
    if (stop <= from || each.start >= end) continue;
    if (each.start >= at) {
      cutTo(each.start);
      marked.push(markOf(each, piece, places));
    }
    from = Math.min(stop, end);
  }
  cutTo(end);
  return marked;
}

function markIn(inlines: readonly Inline[], places: PlaceholderList): Inline[] {
  const found = findIn(textOf(inlines));
  const marked: Inline[] = [];
  let at = 0;
  let next = 0;
  for (const inline of inlines) {
    if (inline.kind !== "text") {
      marked.push(inline);
      at += 1;
      continue;
    }
    const end = at + inline.text.length;
    const first = next;
    while ((found[next]?.start ?? end) < end) next += 1;
    // The one before may reach into this piece.
    marked.push(...markPiece(inline, at, found.slice(Math.max(first - 1, 0), next), places));
    at = end;
  }
  return marked;
}

const around = 45;

/** Counts a paragraph's placeholders, and keeps the words around the first of each. */
function count(inlines: readonly Inline[], places: PlaceholderList): void {
  const texts = inlines.map((each) =>
    each.kind === "text" || each.kind === "placeholder" ? each.text : " ",
  );
  for (const [index, inline] of inlines.entries()) {
    const place = inline.kind === "placeholder" ? places.all[inline.index] : undefined;
    if (!place || inline.kind !== "placeholder") continue;
    place.count += 1;
    if (place.count > 1) continue;
    const before = texts.slice(0, index).join("");
    const after = texts.slice(index + 1).join("");
    const start = before.length > around ? before.slice(-around).replace(/^\S*\s/, "…") : before;
    const end = after.length > around ? after.slice(0, around).replace(/\s\S*$/, "…") : after;
    place.context = `${start}${inline.text}${end}`.trim();
  }
}

/** Braces in full width are read as code too. */
const narrow = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((each) =>
    each.kind === "text"
      ? { ...each, text: each.text.replaceAll("｛", "{").replaceAll("｝", "}") }
      : each,
  );

function inParagraph(paragraph: Paragraph, places: PlaceholderList): Paragraph {
  const inlines = withoutCode(markIn(narrow(paragraph.inlines), places));
  count(inlines, places);
  return { ...paragraph, inlines };
}

/** Returns blocks whose placeholders are marked, also those that several emphases divide. */
export const markPlaceholders = (blocks: readonly Block[], places: PlaceholderList): Block[] =>
  blocks.map((block) => {
    if (block.kind === "paragraph") return inParagraph(block, places);
    if (block.kind === "divider") return block;
    if (block.kind !== "table") return { ...block, blocks: markPlaceholders(block.blocks, places) };
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: markPlaceholders(cell.blocks, places) })),
    }));
    return { ...block, rows };
  });
