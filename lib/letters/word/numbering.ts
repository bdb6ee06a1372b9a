import type { NumberType } from "../imported/blocks";
import { childOf, childrenOf, type Element } from "../imported/tree";
import { numberText } from "./number-text";
import { wholeNumber } from "./properties";

interface Level {
  type: NumberType;
  /** False for a level whose paragraphs have no marker. */
  hasMarker: boolean;
  /** The marker, with `%1` for the number of the first level. */
  text: string;
  start: number;
  isLegal: boolean;
  /** Where the marker stands, in twentieths of a point. */
  indent: number;
}

/** What numbers a paragraph: an item of a list, or a number that only text can show. */
export type Numbered =
  | { kind: "item"; depth: number; type: NumberType; number: number; marker: string }
  | { kind: "text"; marker: string; indent: number };

interface List {
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  restarts: ReadonlyMap<number, number>;
}

const types: ReadonlyMap<string, NumberType> = new Map([
  ["bullet", null],
  ["lowerLetter", "a"],
  ["upperLetter", "A"],
  ["lowerRoman", "i"],
  ["upperRoman", "I"],
]);

const deepest = 9;

function levelOf(element: Element): Level {
  const value = (name: string) => childOf(element, name)?.attributes.val;
  const format = value("numFmt") ?? "decimal";
  const text = value("lvlText") ?? "";
  const { left, start, hanging } = childOf(element, "pPr", "ind")?.attributes ?? {};
  const type = types.get(format);
  return {
    type: type === undefined ? "1" : type,
    hasMarker: format !== "none" && (format === "bullet" || text !== ""),
    text,
    start: wholeNumber(value("start"), 1),
    isLegal: childOf(element, "isLgl") !== undefined,
    indent: Math.max(0, wholeNumber(left ?? start, 0) - wholeNumber(hanging, 0)),
  };
}

const levelsOf = (parent: Element): [number, Level][] =>
  childrenOf(parent, "lvl").map((each) => [wholeNumber(each.attributes.ilvl, 0), levelOf(each)]);

function listOf(element: Element, abstracts: ReadonlyMap<string, [number, Level][]>): List {
  const abstract = childOf(element, "abstractNumId")?.attributes.val ?? "";
  const overrides = childrenOf(element, "lvlOverride");
  const restarts = overrides.flatMap((each): [number, number][] => {
    const start = childOf(each, "startOverride")?.attributes.val;
    return start ? [[wholeNumber(each.attributes.ilvl, 0), wholeNumber(start, 1)]] : [];
  });
  const levels = [...(abstracts.get(abstract) ?? []), ...overrides.flatMap(levelsOf)];
  return { abstract, levels: new Map(levels), restarts: new Map(restarts) };
}

/** True for a marker that HTML draws itself: one number, with at most a bracket or full stop. */
const isPlain = (text: string, depth: number) =>
  new RegExp(String.raw`^[\s(\[]*%${depth + 1}[\s.):\]-]*$`).test(text);

/** Counts a document's numbered paragraphs as Word does. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, number[]>();
  private readonly used = new Set<string>();

  constructor(root: Element | undefined) {
    const numbering = childOf(root, "numbering");
    const abstracts = new Map(
      childrenOf(numbering, "abstractNum").map((each) => [
        each.attributes.abstractNumId ?? "",
        levelsOf(each),
      ]),
    );
    this.lists = new Map(
      childrenOf(numbering, "num").map((each) => [
        each.attributes.numId ?? "",
        listOf(each, abstracts),
      ]),
    );
  }

  /** Counts one more paragraph of a list's level; null if it has no marker. */
  next(id: string | undefined, level: string | undefined): Numbered | null {
    const list = this.lists.get(id ?? "");
    const depth = Math.min(Math.max(wholeNumber(level, 0), 0), deepest - 1);
    const found = list?.levels.get(depth);
    if (!list || !found) return null;
    const counts = this.countsOf(id ?? "", list);
    const number = (counts[depth] ?? found.start - 1) + 1;
    counts.length = depth;
    for (let at = 0; at < depth; at += 1) counts[at] ??= list.levels.get(at)?.start ?? 1;
    counts[depth] = number;
    if (!found.hasMarker) return null;
    const marker = found.text.replace(/%([1-9])/g, (_sign, digit: string) => {
      const at = Number(digit) - 1;
      const type = found.isLegal ? "1" : (list.levels.get(at)?.type ?? "1");
      return numberText(counts[at] ?? 1, type);
    });
    const { type, text, indent } = found;
    if (type !== null && !isPlain(text, depth)) return { kind: "text", marker, indent };
    return { kind: "item", depth, type, number, marker };
  }

  private countsOf(id: string, list: List): number[] {
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    if (!this.used.has(id)) {
      for (const [level, start] of list.restarts) counts[level] = start - 1;
    }
    this.used.add(id);
    return counts;
  }
}
