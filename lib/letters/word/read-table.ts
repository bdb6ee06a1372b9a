import type { Block, Cell, Table } from "../imported/blocks";
import { isBlank } from "../imported/blocks";
import { childOf, childrenOf, type Element, elementsOf } from "../imported/tree";
import { isOn, strongest, wholeNumber } from "./properties";
import type { Place, WordReading } from "./reading";
import { isShaded } from "./run-properties";

const mostColumns = 60;

interface GridCell {
  element: Element;
  column: number;
  span: number;
  merge: "start" | "goes on" | null;
}

/** Returns elements of a name, also those in content controls. */
const within = (parent: Element, name: string): Element[] =>
  parent.children.flatMap((node) => {
    if (typeof node === "string") return [];
    if (node.name === name) return [node];
    if (node.name === "sdt")
      return childrenOf(node, "sdtContent").flatMap((each) => within(each, name));
    return node.name === "customXml" || node.name === "ins" ? within(node, name) : [];
  });

function gridRow(row: Element): GridCell[] {
  let column = wholeNumber(childOf(row, "trPr", "gridBefore")?.attributes.val, 0);
  return within(row, "tc")
    .slice(0, mostColumns)
    .map((element) => {
      const properties = childOf(element, "tcPr");
      const span = Math.min(
        Math.max(wholeNumber(childOf(properties, "gridSpan")?.attributes.val, 1), 1),
        mostColumns,
      );
      const merge = childOf(properties, "vMerge");
      const cell: GridCell = {
        element,
        column,
        span,
        merge: merge ? (merge.attributes.val === "restart" ? "start" : "goes on") : null,
      };
      column += span;
      return cell;
    });
}

/** Returns how many rows a cell takes, itself included. */
function rowspan(grid: readonly GridCell[][], row: number, { column, merge }: GridCell): number {
  if (merge !== "start") return 1;
  const next = grid.slice(row + 1);
  const end = next.findIndex(
    (cells) => !cells.some((cell) => cell.column === column && cell.merge === "goes on"),
  );
  return 1 + (end < 0 ? next.length : end);
}

const isLine = (border: Element) => !/^(?:none|nil)$/.test(border.attributes.val ?? "none");

const hasLine = (borders: Element | undefined) =>
  (borders?.children ?? []).some((node) => typeof node !== "string" && isLine(node));

function hasLines(table: Element, reading: WordReading): boolean {
  const own = childOf(table, "tblPr", "tblBorders");
  const style = childOf(table, "tblPr", "tblStyle")?.attributes.val;
  const inherited = reading.styles.chain(style, "tblPr").map((each) => childOf(each, "tblBorders"));
  const [strongest] = [own, ...inherited].filter((each) => each !== undefined);
  if (hasLine(strongest)) return true;
  return within(table, "tr").some((row) =>
    within(row, "tc").some((cell) => hasLine(childOf(cell, "tcPr", "tcBorders"))),
  );
}

/** Returns the columns' shares of a table in percent, or none if they are alike. */
function sharesOf(table: Element): number[] {
  const widths = childrenOf(childOf(table, "tblGrid"), "gridCol").map(({ attributes }) =>
    Math.max(wholeNumber(attributes.w, 0), 0),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => (total > 0 ? Math.round((width / total) * 100) : 0));
  const isEven = shares.every((share) => Math.abs(share - 100 / shares.length) < 4);
  return isEven || shares.includes(0) ? [] : shares;
}

const isBold = (block: Block): boolean =>
  block.kind === "paragraph" &&
  block.inlines.every((each) => each.kind !== "text" || !each.text.trim() || each.marks.bold);

const isEmpty = ({ blocks }: Cell) =>
  blocks.every((block) => block.kind === "paragraph" && isBlank(block));

/** Bit of Word's old way to say that the first row looks like a head. */
const firstRowBit = 0x20;

/** Returns whether the table's style prints its first row bold. */
function isStyledHead(table: Element, { styles }: WordReading): boolean {
  const { firstRow, val } = childOf(table, "tblPr", "tblLook")?.attributes ?? {};
  const isWanted = firstRow ? firstRow !== "0" : (Number.parseInt(val ?? "", 16) & firstRowBit) > 0;
  const style = childOf(table, "tblPr", "tblStyle")?.attributes.val;
  return isWanted && isOn(strongest(styles.partOfTable(style, "firstRow"), "b"));
}

/** A first row of bold text above others that aren't is the table's head. */
function looksLikeHead([first, second]: Table["rows"]): boolean {
  if (!first || !second || first.cells.length < 2 || first.cells.every(isEmpty)) return false;
  const isAllBold = ({ cells }: Table["rows"][number]) =>
    cells.every((cell) => isEmpty(cell) || cell.blocks.every(isBold));
  return isAllBold(first) && !isAllBold(second);
}

const withoutBold = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.kind !== "paragraph"
      ? block
      : {
          ...block,
          inlines: block.inlines.map((each) =>
            "marks" in each ? { ...each, marks: { ...each.marks, bold: false } } : each,
          ),
        },
  );

const headRow = ({ cells }: Table["rows"][number]): Table["rows"][number] => ({
  isHead: true,
  cells: cells.map((cell) => ({ ...cell, isHead: true, blocks: withoutBold(cell.blocks) })),
});

/** Reads a table with its merged cells, its head and the shares of its columns. */
export function readTable(table: Element, reading: WordReading, place: Place): Table {
  const rows = within(table, "tr").filter((row) => {
    const isDeleted = childOf(row, "trPr", "del") !== undefined;
    if (isDeleted) reading.losses.add("change");
    return !isDeleted && !isOn(childOf(row, "trPr", "hidden"));
  });
  const grid = rows.map(gridRow);
  const shares = sharesOf(table);
  const isStyled = childOf(table, "tblPr", "tblStyle") !== undefined;
  const read = grid.map((cells, row) => ({
    isHead: false,
    cells: cells.flatMap((cell): Cell[] => {
      if (cell.merge === "goes on" || reading.cellsLeft <= 0) return [];
      reading.cellsLeft -= 1;
      const properties = childOf(cell.element, "tcPr");
      const align = childOf(properties, "vAlign")?.attributes.val;
      const share = shares.slice(cell.column, cell.column + cell.span).reduce((a, b) => a + b, 0);
      const onShade = place.onShade || isStyled || (properties ? isShaded([properties]) : false);
      return [
        {
          isHead: false,
          colspan: cell.span,
          rowspan: rowspan(grid, row, cell),
          width: row === 0 && share > 0 && share < 100 ? share : undefined,
          verticalAlign: align === "center" ? "middle" : align === "bottom" ? "bottom" : undefined,
          blocks: reading.blocksOf(elementsOf(cell.element), { onShade }),
        },
      ];
    }),
  }));
  const isHead = (index: number) => isOn(childOf(rows[index], "trPr", "tblHeader"));
  const declared = rows.findIndex((_row, index) => !isHead(index));
  const isHeadRow = looksLikeHead(read) || (read.length > 1 && isStyledHead(table, reading));
  const heads = declared > 0 ? declared : isHeadRow ? 1 : 0;
  return {
    kind: "table",
    hasLines: hasLines(table, reading),
    rows: read
      .map((row, index) => (index < heads ? headRow(row) : row))
      .filter(({ cells }) => cells.length > 0),
  };
}
