import { columnsOf } from "./columns";
import type { Block, Box, Cell, Inline, Look, Side } from "./model";
import { type Placed, placeCells } from "./place-cells";
import { readColor } from "./read-color";
import {
  type Element,
  isElement,
  languageOf,
  type ReadBlocks,
  readInlines,
  type Surroundings,
  within,
  wordsOf,
} from "./read-inlines";
import {
  alignmentOf,
  bordersOf,
  type Css,
  lookOf,
  readCss,
  readLength,
  sidesOf,
} from "./read-styles";

interface Given {
  css: Css;
  look: Look;
  box: Box;
  inner: Surroundings;
}

interface Part {
  element: Element;
  css: Css;
  row: Element;
  rowCss: Css;
}

const hair = { width: 0.75, color: "#d4d4d8" };
const isCell = (element: Element) => element.name === "td" || element.name === "th";

/** Returns the rows of a table, those of its head first, and its caption. */
function partsOf(table: Element) {
  const head: Part[][] = [];
  const body: Part[][] = [];
  const foot: Part[][] = [];
  const columns: Element[] = [];
  let caption: Element | null = null;
  const visit = (parent: Element, rows: Part[][]) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.name === "caption") caption = child;
      else if (child.name === "colgroup") visit(child, rows);
      else if (child.name === "col") columns.push(child);
      else if (child.name === "thead") visit(child, head);
      else if (child.name === "tbody") visit(child, body);
      else if (child.name === "tfoot") visit(child, foot);
      else if (child.name === "tr") rows.push(rowOf(child));
    }
  };
  visit(table, body);
  body.push(...foot);
  const [first] = body;
  const isHead = head.length === 0 && body.length > 1 && (first?.length ?? 0) > 1;
  if (isHead && first?.every(({ element }) => element.name === "th"))
    head.push(...body.splice(0, 1));
  return { head, body, columns, caption: caption as Element | null };
}

const rowOf = (row: Element): Part[] =>
  row.children
    .filter(isElement)
    .filter(isCell)
    .map((element) => ({
      ...{ element, row },
      css: readCss(element.attribs.style),
      rowCss: readCss(row.attribs.style),
    }));

const verticals: Record<string, Cell["vertical"]> = { middle: "horizon", bottom: "bottom" };

/** A row that is longer than this may break, because it may not fit on a page. */
const longRow = 1200;

export function readTable(
  readBlocks: ReadBlocks,
  table: Element,
  { css, look, box, inner }: Given,
): Block[] {
  const { head, body, columns: given, caption } = partsOf(table);
  const grid = placeCells([head, body]);
  if (grid.columns === 0) return [];
  const isAffordable = grid.parts.flat().every(() => inner.budget.take());
  if (!isAffordable) return readBlocks(table.children, inner);
  const whole = inner.width;
  const named = readLength(css.width ?? table.attribs.width, { em: inner.size, whole });
  const width = named ? Math.min(Math.max(named, 60), whole) : whole;
  const [headCells = [], bodyCells = []] = grid.parts;
  const columns = columnsOf([...headCells, ...bodyCells], {
    ...{ count: grid.columns, given, width, em: inner.size },
    hasRowHeads:
      bodyCells.some(({ x }) => x === 0) &&
      bodyCells.every(({ x, cell }) => x > 0 || cell.element.name === "th"),
  });
  const total = columns.reduce((sum, share) => sum + share, 0);
  const room = (placed: Placed<Part>) => {
    const taken = columns.slice(placed.x, placed.x + placed.columns);
    return Math.max(40, (taken.reduce((sum, share) => sum + share, 0) / total) * width - 10);
  };
  const frame = Number(table.attribs.border) > 0 ? { width: 0.75, color: "#71717a" } : null;
  const around = { ...inner, canBreak: false, depth: 0, nesting: inner.nesting + 1 };
  const cellOf = (placed: Placed<Part>): Cell =>
    readCell(
      readBlocks,
      placed,
      { ...around, width: room(placed) },
      {
        ...{ frame, isInHead: headCells.includes(placed), isTop: isTop(placed) },
      },
    );
  const top = head.length > 0 ? headCells : bodyCells;
  const isTop = (placed: Placed<Part>) => placed.y === 0 && top.includes(placed);
  const { padding: _p, border: _b, fill: _f, ...rest } = box;
  const cells = { head: headCells.map(cellOf), body: bodyCells.map(cellOf) };
  if (cells.head.length + cells.body.length === 0) return [];
  const words: Inline[] = caption ? readInlines(caption.children, around) : [];
  return [
    {
      t: "table",
      box: rest,
      look,
      width: named ? width : null,
      caption: words,
      columns,
      headRows: head.length,
      ...cells,
    },
  ];
}

const muted = "#52525b";

interface Drawn {
  isInHead: boolean;
  frame: { width: number; color: string } | null;
  isTop: boolean;
}

function readCell(
  readBlocks: ReadBlocks,
  { cell: { element, css, row, rowCss }, ...place }: Placed<Part>,
  around: Surroundings,
  { frame, isInHead, isTop }: Drawn,
): Cell {
  const isHead = element.name === "th";
  const { background: _, ...rowLook } = lookOf(rowCss, around.size);
  const { background: __, script: ___, ...own } = lookOf(css, rowLook.size ?? around.size);
  const look: Look = {
    ...(isHead && (isInHead ? { weight: 600 } : { color: muted })),
    ...rowLook,
    ...own,
    ...languageOf(row),
    ...languageOf(element),
  };
  const inner = within(around, look);
  const align =
    css["text-align"] ?? element.attribs.align ?? rowCss["text-align"] ?? row.attribs.align;
  const alignment = alignmentOf(align ?? "start", inner.direction) ?? "left";
  const vertical = css["vertical-align"] ?? element.attribs.valign ?? row.attribs.valign ?? "top";
  const fill = readColor(
    css["background-color"] ?? css.background ?? rowCss["background-color"] ?? rowCss.background,
  );
  const borders = bordersOf(css, inner.size);
  const drawn: Partial<Record<Side, { width: number; color: string } | null>> = frame
    ? { top: frame, right: frame, bottom: frame, left: frame, ...borders }
    : { bottom: hair, ...(isTop && { top: hair }), ...borders };
  const lines = Object.entries(drawn).filter(([, line]) => line !== null);
  const isBoxed = fill !== null || Boolean(drawn.left) || Boolean(drawn.right);
  const c = readBlocks(element.children, inner);
  return {
    ...place,
    isHead,
    isBreakable: textLength(c) > longRow || place.rows > 1,
    align: alignment === "justify" ? "left" : alignment,
    vertical: verticals[vertical] ?? "top",
    fill,
    padding: paddingOf(css, inner, isBoxed),
    border: Object.fromEntries(lines),
    look,
    c,
  };
}

function paddingOf(
  css: Css,
  { direction, size }: Surroundings,
  isBoxed: boolean,
): Record<Side, number> {
  const [near, far] = isBoxed ? [6, 6] : [0, 8];
  const ends = direction === "rtl" ? { left: far, right: near } : { left: near, right: far };
  const usual: Record<Side, number> = { top: 8.5, bottom: 8.5, ...ends };
  for (const [side, value] of Object.entries(sidesOf(css, "padding"))) {
    const length = readLength(value, { em: size, whole: 0 });
    if (length !== null) usual[side as Side] = Math.min(length, 40);
  }
  return usual;
}

/** Returns how many characters blocks have, where an image counts as some lines. */
export const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + lengthOf(block), 0);

const inlineLength = (list: readonly Inline[]): number =>
  wordsOf(list).length + (JSON.stringify(list).includes('"t":"image"') ? 400 : 0);

function lengthOf(block: Block): number {
  if (block.t === "rule" || block.t === "pagebreak") return 0;
  if (block.t === "table") {
    return [...block.head, ...block.body].reduce((sum, { c }) => sum + textLength(c) + 60, 0);
  }
  if (block.t === "paragraph" || block.t === "heading") return inlineLength(block.c) + 60;
  if (block.t === "group") return textLength(block.c);
  return block.items.reduce((sum, { c }) => sum + textLength(c), 0);
}
