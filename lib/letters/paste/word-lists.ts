import type { ListItem, NumberType } from "../imported/blocks";
import { isMultipart, type ListMarker, readMarker } from "../imported/list-marker";
import { descendantOf, type Element, textOf } from "../imported/tree";
import type { Style } from "./pasted-styles";

/** Where Word says that a paragraph belongs to a list: `l0 level2 lfo1`. */
export function wordListOf(style: Style): { list: string; depth: number } | null {
  const [, list, level] = /^(l\d+)\s+level(\d)/.exec(style.get("mso-list") ?? "") ?? [];
  return list && level ? { list, depth: Number(level) - 1 } : null;
}

const isIgnored = ({ attributes }: Element) =>
  /mso-list\s*:\s*ignore/i.test(attributes.style ?? "");

/** Returns the text of the marker that Word wrote into a paragraph, and takes it out. */
export function takeMarker(paragraph: Element): string {
  for (const [index, node] of paragraph.children.entries()) {
    if (typeof node === "string") continue;
    if (isIgnored(node)) {
      paragraph.children.splice(index, 1);
      return textOf(node).trim();
    }
    if (node.name !== "img" && descendantOf(node, "span")) {
      const marker = takeMarker(node);
      if (marker) return marker;
    }
  }
  return "";
}

/** Remembers the types of Word's lists, so that `i.` after `h.` is a letter. */
export class WordLists {
  private readonly types = new Map<string, NumberType>();

  /** Returns the item that a marker begins, or null if its number is text: `3.2.`. */
  itemOf(place: { list: string; depth: number }, marker: string): Omit<ListItem, "blocks"> | null {
    if (isMultipart(marker)) return null;
    const key = `${place.list}.${place.depth}`;
    const { type, number }: ListMarker = readMarker(marker, this.types.get(key));
    this.types.set(key, type);
    return { kind: "item", depth: place.depth, type, ...(number !== undefined && { number }) };
  }
}
