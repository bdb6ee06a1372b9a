import { attributesOf, extraOf } from "./attributes";
import type { BlockNode, Path, Step, Table, TableCell, TableRow } from "./document";
import type { HtmlElement } from "./html-nodes";
import { NotVisual } from "./not-visual";
import { readRepeated } from "./read-repeated";
import { branchesOf, isBlank, type Reading, type Tree, treeOf, verbatim } from "./tree";

type Blocks = (trees: Tree[]) => BlockNode[];
type Section = TableRow["attrs"]["section"];

const sections = new Set(["thead", "tbody", "tfoot"]);

function readSpan(attributes: Record<string, string>, name: "colspan" | "rowspan"): number {
  const text = attributes[name] ?? "1";
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new NotVisual("A cell's span", text);
  return Number(text);
}

function readCell(cell: HtmlElement, path: Path, reading: Reading, blocks: Blocks): TableCell {
  if (path) throw new NotVisual("A condition around a cell", path[0]?.openings[0] ?? "");
  if (cell.name !== "th" && cell.name !== "td") {
    throw new NotVisual("An element in a row", `<${cell.name}>`);
  }
  const attributes = attributesOf(cell, reading);
  return {
    type: cell.name === "th" ? "tableHeader" : "tableCell",
    attrs: {
      colspan: readSpan(attributes, "colspan"),
      rowspan: readSpan(attributes, "rowspan"),
      colwidth: null,
      extra: extraOf(attributes, "colspan", "rowspan"),
    },
    content: blocks(treeOf(cell.children, reading)),
  };
}

function readRow(
  row: HtmlElement,
  { section, path }: { section: Section; path: Path },
  reading: Reading,
  blocks: Blocks,
): TableRow {
  if (row.name !== "tr") throw new NotVisual("An element in a table", `<${row.name}>`);
  const content = readRepeated(treeOf(row.children, reading), reading, (cell, around) =>
    readCell(cell, around, reading, blocks),
  );
  if (content.length === 0) throw new NotVisual("A row without cells", "<tr>");
  const extra = extraOf(attributesOf(row, reading));
  return { type: "tableRow", attrs: { section, path, extra }, content };
}

function readCaption(caption: HtmlElement, reading: Reading): string {
  if (extraOf(attributesOf(caption, reading))) {
    throw new NotVisual("A caption with attributes", "<caption>");
  }
  const { source, html } = reading.masked;
  const start = html.indexOf(">", caption.startIndex ?? 0) + 1;
  const end = html.lastIndexOf("</", caption.endIndex ?? 0);
  verbatim({ start, end }, reading, "A condition crosses the caption");
  return source.slice(start, end).trim();
}

function readRows(
  trees: readonly Tree[],
  path: Step[],
  reading: Reading,
  blocks: Blocks,
): TableRow[] {
  return trees.flatMap((tree): TableRow[] => {
    if (isBlank(tree)) return [];
    if (tree.kind === "chain") {
      return branchesOf(tree, reading).flatMap(({ step, content }) =>
        readRows(content, [...path, step], reading, blocks),
      );
    }
    if (tree.kind !== "element") {
      const at = reading.masked.source.slice(tree.start, tree.end);
      throw new NotVisual("Text or a tag between rows", at);
    }
    const { element } = tree;
    const around = path.length > 0 ? path : null;
    if (!sections.has(element.name)) {
      return [readRow(element, { section: "tbody", path: around }, reading, blocks)];
    }
    if (extraOf(attributesOf(element, reading))) {
      throw new NotVisual("A part of a table with attributes", `<${element.name}>`);
    }
    const section = element.name as Section;
    return readRepeated(
      treeOf(element.children, reading),
      reading,
      (row, inner) => readRow(row, { section, path: inner }, reading, blocks),
      path,
    );
  });
}

const isCaption = (tree: Tree) => tree.kind === "element" && tree.element.name === "caption";

/** Reads a table, each row with its part of the table and the conditions that it stands under. */
export function readTable(table: HtmlElement, reading: Reading, blocks: Blocks): Table {
  const trees = treeOf(table.children, reading);
  const captions = trees.filter(isCaption);
  const [first] = captions;
  if (captions.length > 1) throw new NotVisual("A table with several captions", "<caption>");
  const caption = first?.kind === "element" ? readCaption(first.element, reading) : null;
  const rows = trees.filter((tree) => !isCaption(tree));
  const content = readRows(rows, [], reading, blocks);
  if (content.length === 0) throw new NotVisual("A table without rows", "<table>");
  const extra = extraOf(attributesOf(table, reading));
  return { type: "table", attrs: { caption, extra }, content };
}
