import type { Element } from "./read-inlines";

export interface Placed<Item> {
  x: number;
  y: number;
  columns: number;
  rows: number;
  cell: Item;
}

const maxColumns = 20;
const maxRows = 1000;

const spanOf = (text: string | undefined, most: number): number => {
  const span = /^\d{1,4}$/.test(text ?? "") ? Number(text) : 1;
  return Math.min(Math.max(span, 1), most);
};

/**
 * Places cells as the table model of HTML does: each goes where there is room in its row. What would
 * stick out of the widest row, or out of its part of the table, is cut.
 */
export function placeCells<Item extends { element: Element }>(
  parts: readonly (readonly Item[][])[],
): {
  columns: number;
  parts: Placed<Item>[][];
} {
  const widths = parts
    .flat()
    .map((row) =>
      row.reduce((sum, { element }) => sum + spanOf(element.attribs.colspan, maxColumns), 0),
    );
  const columns = Math.min(maxColumns, Math.max(0, ...widths));
  return { columns, parts: parts.map((rows) => placePart(rows, columns)) };
}

function placePart<Item extends { element: Element }>(
  rows: readonly Item[][],
  width: number,
): Placed<Item>[] {
  const taken = rows.map(() => Array.from({ length: width }, () => false));
  const isTaken = (x: number, y: number) => taken[y]?.[x] ?? true;
  return rows.flatMap((row, y) => {
    let x = 0;
    return row.flatMap((cell) => {
      while (x < width && isTaken(x, y)) x += 1;
      if (x >= width) return [];
      const { colspan, rowspan } = cell.element.attribs;
      const most = spanOf(colspan, width - x);
      let columns = 1;
      while (columns < most && !isTaken(x + columns, y)) columns += 1;
      const count = rowspan === "0" ? rows.length - y : spanOf(rowspan, maxRows);
      const spanned = Math.min(count, rows.length - y);
      for (let below = 0; below < spanned; below += 1) {
        taken[y + below]?.fill(true, x, x + columns);
      }
      const placed = { x, y, columns, rows: spanned, cell };
      x += columns;
      return [placed];
    });
  });
}
