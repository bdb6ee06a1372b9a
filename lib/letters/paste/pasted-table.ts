import { isHidden } from "../hidden";
import type { Block, Cell, Table } from "../imported/blocks";
import { isBlank } from "../imported/blocks";
import { descendantOf, type Element } from "../imported/tree";
import type { Context, Reading } from "./reading";

const sections = new Set(["thead", "tbody", "tfoot"]);

const mostCells = 5000;

interface Row {
  element: Element;
  isHead: boolean;
}

function rowsOf(table: Element, isHead = false): Row[] {
  return table.children.flatMap((node) => {
    if (typeof node === "string") return [];
    if (sections.has(node.name)) return rowsOf(node, node.name === "thead");
    return node.name === "tr" ? [{ element: node, isHead }] : [];
  });
}

const span = (text: string | undefined) =>
  Math.min(Math.max(Number.parseInt(text ?? "", 10) || 1, 1), 50);

const isCell = (node: Element["children"][number]): node is Element =>
  typeof node !== "string" && (node.name === "td" || node.name === "th");

const hasContent = (block: Block): boolean => block.kind !== "paragraph" || !isBlank(block);

/** Returns a table, or only the content of one that places a page's parts. */
export function readPastedTable(table: Element, reading: Reading, context: Context): Block[] {
  const inner: Context = { ...context, depth: -1, align: undefined, isTight: false };
  let left = mostCells;
  const rows: Table["rows"] = [];
  for (const { element, isHead } of rowsOf(table)) {
    if (isHidden({ ...element.attributes, style: reading.styleOf(element).text })) continue;
    const cells = element.children.filter(isCell).slice(0, left);
    left -= cells.length;
    rows.push({ isHead, cells: cells.flatMap((cell) => cellOf(cell, reading, inner)) });
  }
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const caption = table.children.filter(
    (node) => typeof node !== "string" && node.name === "caption",
  );
  const title = reading.blocksOf(caption, inner);
  return [...title, ...(placesOnly(table, filled) ? contentOf(filled) : [tableOf(filled)])];
}

function cellOf(cell: Element, reading: Reading, context: Context): Cell[] {
  const { text, style } = reading.styleOf(cell);
  if (isHidden({ ...cell.attributes, style: text })) return [];
  const align = style.get("vertical-align") ?? cell.attributes.valign;
  return [
    {
      isHead: cell.name === "th",
      colspan: span(cell.attributes.colspan),
      rowspan: span(cell.attributes.rowspan),
      ...((align === "middle" || align === "bottom") && { verticalAlign: align }),
      blocks: reading.blocksOf([cell], context),
    },
  ];
}

/** A row of heads only begins the table, and its head is repeated on each page. */
function tableOf(rows: Table["rows"]): Table {
  const [first] = rows;
  const startsWithHeads = first && rows.length > 1 && first.cells.every(({ isHead }) => isHead);
  return {
    kind: "table",
    hasLines: true,
    rows: rows.map((row, index) => ({
      isHead: row.isHead || (index === 0 && Boolean(startsWithHeads)),
      cells: row.cells.map((cell) => ({ ...cell, isHead: cell.isHead || row.isHead })),
    })),
  };
}

/** Mail programs and web pages place their parts with tables. */
function placesOnly(table: Element, rows: Table["rows"]): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? "")) return true;
  if (table.children.some((node) => typeof node !== "string" && descendantOf(node, "table")))
    return true;
  return rows.every(({ cells }) => cells.length <= 1);
}

const contentOf = (rows: Table["rows"]): Block[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)).filter(hasContent);
