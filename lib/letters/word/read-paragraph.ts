import { type Block, newParagraph, type Paragraph } from "../imported/blocks";
import { childOf, type Element, elementsOf } from "../imported/tree";
import type { Numbered } from "./numbering";
import { endsPage, formatOf, indentOf, numberOf, tabOf } from "./paragraph-properties";
import { isOn, strongest } from "./properties";
import { InlineReader } from "./read-inlines";
import type { Part, Place, WordReading } from "./reading";
import { isShaded } from "./run-properties";

const pageBreak: Block = { kind: "divider", isPageBreak: true };

const isContents = (name: string) => /^toc(?: heading| \d)$/.test(name);

/** Returns the parts of a paragraph as blocks; only the first has the paragraph's number. */
function split(parts: readonly Part[], format: Omit<Paragraph, "kind" | "inlines">): Block[] {
  const blocks: Block[] = [];
  let open = newParagraph({ ...format, inlines: [] });
  for (const part of parts) {
    if (part.kind !== "page" && part.kind !== "blocks") {
      open.inlines.push(part);
      continue;
    }
    blocks.push(open, ...(part.kind === "page" ? [pageBreak] : part.blocks));
    open = newParagraph({ ...format, inlines: [] });
  }
  return [...blocks, open];
}

function numbered(blocks: Block[], found: Numbered, reading: WordReading): Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== "paragraph") return blocks;
  if (found.kind === "item" && first.level === 0) {
    const { depth, type, number } = found;
    const paragraph = { ...first, indent: undefined };
    const item = { kind: "item" as const, depth, type, blocks: [paragraph] };
    return [type === null ? item : { ...item, number }, ...others];
  }
  if (found.kind === "item" && found.type === null) return blocks;
  if (found.kind === "text" && /\..*\./.test(found.marker)) {
    reading.losses.add("numbers", found.marker);
  }
  first.inlines.unshift({ kind: "text", text: `${found.marker} `, marks: {} });
  if (found.kind === "text" && first.level === 0) {
    first.indent = indentOf(found.indent, reading.textWidth);
  }
  return blocks;
}

/**
 * Reads a paragraph with the parts carried over from one whose end is deleted; returns its blocks,
 * or the parts to carry on if its own end is deleted.
 */
export function readParagraph(
  element: Element,
  reading: WordReading,
  place: Place,
  carried: readonly Part[],
): { blocks: Block[]; carried: Part[] } {
  const { styles, losses } = reading;
  const own = childOf(element, "pPr");
  const id = childOf(own, "pStyle")?.attributes.val;
  const names = styles.names(id);
  if (names.some(isContents)) {
    losses.add("field", "Table of contents");
    return { blocks: [], carried: [] };
  }
  const chain = [...(own ? [own] : []), ...styles.paragraphChain(id, "pPr")];
  const runs = new InlineReader(reading, {
    chain: styles.paragraphChain(id, "rPr"),
    onShade: place.onShade || isShaded(chain),
    tab: tabOf(chain),
  }).read(elementsOf(element));
  const parts = [...carried, ...runs.parts];
  const mark = childOf(own, "rPr");
  if (childOf(mark, "del") || childOf(mark, "moveFrom")) return { blocks: [], carried: parts };
  const { id: list, level } = numberOf(chain);
  const found = list === undefined ? null : reading.numbering.next(list, level);
  const blocks = split(parts, formatOf(names, chain, reading.textWidth));
  return {
    blocks: [
      ...(isOn(strongest(chain, "pageBreakBefore")) ? [pageBreak] : []),
      ...(found ? numbered(blocks, found, reading) : blocks),
      ...(endsPage(childOf(own, "sectPr"), reading.sections) ? [pageBreak] : []),
    ],
    carried: [],
  };
}
