import type { Block } from "../imported/blocks";
import { childrenOf, type Element, elementsOf, textOf } from "../imported/tree";
import { controlPlace, isContents } from "./content-control";
import { readParagraph } from "./read-paragraph";
import { readTable } from "./read-table";
import type { Part, Place, WordReading } from "./reading";

const transparent = new Set(["customXml", "ins", "moveTo", "smartTag", "sdtContent"]);

/** Reads the blocks of a body, a cell or a text box. */
export function readBlocks(
  elements: readonly Element[],
  reading: WordReading,
  place: Place,
): Block[] {
  const blocks: Block[] = [];
  let carried: Part[] = [];
  const readAll = (found: readonly Element[]) => {
    for (const element of found) readOne(element);
  };
  const readControl = (control: Element) => {
    if (isContents(control)) return reading.losses.add("field", "Table of contents");
    const unfilled = controlPlace(control, reading.losses);
    const content = childrenOf(control, "sdtContent").flatMap(elementsOf);
    if (!unfilled) return readAll(content);
    const { text, name } = unfilled;
    const index = reading.placeholders.indexOf(text, name);
    carried.push({ kind: "placeholder", index, text, marks: {} });
    readAll(content.slice(0, 1).map((first) => ({ ...first, children: childrenOf(first, "pPr") })));
  };
  const readOne = (element: Element) => {
    const { name } = element;
    if (name === "p") {
      const read = readParagraph(element, reading, place, carried);
      carried = read.carried;
      blocks.push(...read.blocks);
    } else if (name === "tbl") blocks.push(readTable(element, reading, place));
    else if (name === "sdt") readControl(element);
    else if (name === "oMathPara") reading.losses.add("equation", textOf(element));
    else if (name === "altChunk") reading.losses.add("drawing");
    else if (transparent.has(name)) readAll(elementsOf(element));
    else if (name === "AlternateContent") {
      const [chosen] = [...childrenOf(element, "Choice"), ...childrenOf(element, "Fallback")];
      if (chosen) readAll(elementsOf(chosen));
    }
  };
  readAll(elements);
  if (carried.length > 0) {
    const end: Element = { name: "p", attributes: {}, children: [] };
    blocks.push(...readParagraph(end, reading, place, carried).blocks);
  }
  return blocks;
}
