import type { Align, Paragraph } from "../imported/blocks";
import { childOf, childrenOf, type Element } from "../imported/tree";
import { attributeOf, type Chain, isOn, strongest, wholeNumber } from "./properties";

/** Twentieths of a point: less is no space. */
const leastSpace = 25;

/** Twentieths of a point: less is no indent. */
const leastIndent = 140;

/** Returns the level of a heading by the name of its style or its outline; 0 for text. */
export function levelOf(names: readonly string[], chain: Chain): number {
  for (const name of names) {
    const level = /^heading ([1-9])$/.exec(name)?.[1];
    if (level) return Math.min(Number(level), 6);
    if (name === "title") return 1;
    if (name === "subtitle") return 2;
  }
  const outline = wholeNumber(strongest(chain, "outlineLvl")?.attributes.val, 9);
  return outline >= 0 && outline < 6 ? outline + 1 : 0;
}

/** In right-to-left paragraphs, Word's left is where lines begin. */
function alignOf(chain: Chain, isRightToLeft: boolean): Align | undefined {
  const value = strongest(chain, "jc")?.attributes.val ?? "";
  if (value === "center") return "center";
  if (/^(?:both|distribute|mediumKashida|highKashida|lowKashida)$/.test(value)) return "justify";
  return value === "right" || value === "end" ? (isRightToLeft ? "left" : "right") : undefined;
}

function isTight(chain: Chain): boolean {
  const isContextual = isOn(strongest(chain, "contextualSpacing"));
  const space = (key: string) => wholeNumber(attributeOf(chain, "spacing", key), 0);
  return isContextual || (space("before") < leastSpace && space("after") < leastSpace);
}

/** Returns an indent in percent of the text's width. */
export function indentOf(twips: number, textWidth: number): number | undefined {
  if (twips < leastIndent) return undefined;
  return Math.min(Math.round((twips / textWidth) * 100), 70) || undefined;
}

/** Returns how a paragraph is set. */
export function formatOf(
  names: readonly string[],
  chain: Chain,
  textWidth: number,
): Omit<Paragraph, "kind" | "inlines"> {
  const isRightToLeft = isOn(strongest(chain, "bidi"));
  const left = wholeNumber(attributeOf(chain, "ind", "left", "start"), 0);
  const level = levelOf(names, chain);
  return {
    level,
    align: alignOf(chain, isRightToLeft),
    direction: isRightToLeft ? "rtl" : undefined,
    indent: level > 0 || isRightToLeft ? undefined : indentOf(left, textWidth),
    isTight: isTight(chain),
  };
}

const line = "_".repeat(28);

/** What a tab is printed as, and whether it aligned the text after it. */
export interface Tab {
  text: string;
  isAligned: boolean;
}

/** Returns what a paragraph's tabs are: a line to sign on, or a wide space. */
export function tabOf(chain: Chain): Tab {
  const tabs = childrenOf(strongest(chain, "tabs"), "tab").map(({ attributes }) => attributes);
  const isLine = tabs.some(({ leader }) => leader === "underscore");
  const isAligned =
    !isLine && tabs.some(({ val = "" }) => /^(?:right|end|center|decimal)$/.test(val));
  return { text: isLine ? line : "\u2003", isAligned };
}

/** Returns the list and level that number a paragraph. */
export function numberOf(chain: Chain): { id: string | undefined; level: string | undefined } {
  const own = strongest(chain, "numPr");
  return {
    id: childOf(own, "numId")?.attributes.val,
    level: childOf(own, "ilvl")?.attributes.val,
  };
}

/** Returns whether a new page begins after a section: the one that follows says so. */
export function endsPage(section: Element | undefined, sections: readonly Element[]): boolean {
  if (!section) return false;
  const next = sections[sections.indexOf(section) + 1];
  return childOf(next, "type")?.attributes.val !== "continuous";
}
