import type { Block, Cell, ListItem, Paragraph, Table } from "./blocks";
import { printInlines } from "./print-inlines";
import { printList } from "./print-list";

const styled = (...declarations: (string | false | 0 | null | undefined)[]) => {
  const style = declarations.filter(Boolean).join("; ");
  return style && ` style="${style}"`;
};

function attributesOf({ align, direction, indent }: Paragraph): string {
  const style = styled(align && `text-align: ${align}`, indent && `margin-left: ${indent}%`);
  return (direction ? ` dir="${direction}"` : "") + style;
}

function printParagraph(paragraph: Paragraph): string {
  const name = paragraph.level > 0 ? `h${paragraph.level}` : "p";
  return `<${name}${attributesOf(paragraph)}>${printInlines(paragraph.inlines)}</${name}>`;
}

/** Returns the only paragraph of an item or cell, which needs no element of its own. */
const onlyParagraph = ([first, second]: readonly Block[]): Paragraph | null =>
  first?.kind === "paragraph" && first.level === 0 && !second ? first : null;

/** Prints a list item's or quote's content. */
function printContent(blocks: readonly Block[]): string {
  const only = onlyParagraph(blocks);
  return only && !attributesOf(only) ? printInlines(only.inlines) : printBlocks(blocks);
}

function printCell(cell: Cell, hasLines: boolean): string {
  const only = onlyParagraph(cell.blocks);
  const isPlain = only && !only.indent && !only.direction;
  const style = styled(
    cell.width && `width: ${cell.width}%`,
    isPlain && only.align && `text-align: ${only.align}`,
    cell.verticalAlign && `vertical-align: ${cell.verticalAlign}`,
    !hasLines && "border: 0",
  );
  const name = cell.isHead ? "th" : "td";
  const spans = [
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : "",
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : "",
  ].join("");
  const content = isPlain ? printInlines(only.inlines) : printBlocks(cell.blocks);
  return `<${name}${spans}${style}>${content}</${name}>`;
}

function printTable({ rows, hasLines }: Table): string {
  const heads = rows.findIndex(({ isHead }) => !isHead);
  const split = Math.max(heads, 0);
  const section = (name: string, part: Table["rows"]) =>
    part.length === 0
      ? []
      : [
          `<${name}>`,
          ...part.map(
            ({ cells }) => `<tr>${cells.map((cell) => printCell(cell, hasLines)).join("")}</tr>`,
          ),
          `</${name}>`,
        ];
  return [
    "<table>",
    ...section("thead", rows.slice(0, split)),
    ...section("tbody", rows.slice(split)),
    "</table>",
  ].join("\n");
}

function printBlock(block: Exclude<Block, ListItem>): string {
  if (block.kind === "paragraph") return printParagraph(block);
  if (block.kind === "table") return printTable(block);
  if (block.kind === "quote") return `<blockquote>${printContent(block.blocks)}</blockquote>`;
  return block.isPageBreak ? '<hr class="page-break">' : "<hr>";
}

/** Prints blocks as the HTML of a letter, each on its own line, and items as nested lists. */
export function printBlocks(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let items: ListItem[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(printList(items, printContent));
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === "item") items.push(block);
    else {
      endList();
      parts.push(printBlock(block));
    }
  }
  endList();
  return parts.join("\n");
}
