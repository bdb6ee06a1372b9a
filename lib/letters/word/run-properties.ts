import type { Marks } from "../imported/blocks";
import { attributeOf, type Chain, isOn, strongest } from "./properties";

/** Half points: text this small isn't read. */
const unreadable = 2;

const isWhite = (color: string | undefined) => /^(?:fff|ffffff|white)$/i.test(color ?? "");

/** Returns whether a paragraph, run or cell has a color behind its text. */
export const isShaded = (chain: Chain): boolean =>
  [attributeOf(chain, "shd", "fill"), attributeOf(chain, "highlight", "val")].some(
    (color) => color !== undefined && !/^(?:auto|none|ffffff)$/i.test(color),
  );

/** Returns whether nobody sees a text: hidden, or white on white, or of no size. */
export function isHiddenRun(chain: Chain, onShade: boolean): boolean {
  if (isOn(strongest(chain, "vanish"))) return true;
  const size = attributeOf(chain, "sz", "val");
  if (size !== undefined && Number(size) <= unreadable) return true;
  return isWhite(attributeOf(chain, "color", "val")) && !onShade && !isShaded(chain);
}

/** Returns the emphasis of a run. */
export function marksOf(chain: Chain): Marks {
  const align = attributeOf(chain, "vertAlign", "val");
  const raise = Number(attributeOf(chain, "position", "val") ?? 0);
  const marks: Marks = {};
  if (isOn(strongest(chain, "b"))) marks.bold = true;
  if (isOn(strongest(chain, "i"))) marks.italic = true;
  if (isOn(strongest(chain, "u"))) marks.underline = true;
  if (isOn(strongest(chain, "strike")) || isOn(strongest(chain, "dstrike"))) marks.strike = true;
  if (align === "superscript" || raise >= 4) marks.position = "sup";
  if (align === "subscript" || raise <= -4) marks.position = "sub";
  if (isOn(strongest(chain, "caps"))) marks.capitals = "all";
  else if (isOn(strongest(chain, "smallCaps"))) marks.capitals = "small";
  return marks;
}
