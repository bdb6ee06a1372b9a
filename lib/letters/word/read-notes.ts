import type { Block, ListItem } from "../imported/blocks";
import { childOf, childrenOf, elementsOf } from "../imported/tree";
import type { WordReading } from "./reading";

/** A note may hold a reference to another, or to itself. */
const mostNotes = 500;

/** Reads footnotes and endnotes as a numbered list after a line. */
export function readNotes(reading: WordReading): Block[] {
  const { source, notes, losses } = reading;
  const parts = {
    footnote: childOf(source.part("footnotes"), "footnotes"),
    endnote: childOf(source.part("endnotes"), "endnotes"),
  };
  const items: ListItem[] = [];
  for (let at = 0; at < Math.min(notes.length, mostNotes); at += 1) {
    const { kind, id } = notes[at] ?? { kind: "footnote", id: "" };
    const note = childrenOf(parts[kind], kind).find(({ attributes }) => attributes.id === id);
    reading.relations = source.relationsOfPart(`${kind}s`);
    const blocks = note ? reading.blocksOf(elementsOf(note), { onShade: false }) : [];
    const plain = blocks.map((each) =>
      each.kind === "paragraph" ? { ...each, indent: undefined } : each,
    );
    items.push({ kind: "item", depth: 0, type: "1", number: at + 1, blocks: plain });
    losses.add("note");
  }
  return items.length === 0 ? [] : [{ kind: "divider", isPageBreak: false }, ...items];
}
