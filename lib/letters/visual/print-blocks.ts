import type {
  BlockNode,
  BulletList,
  OrderedList,
  Path,
  Table,
  TableCell,
  TableRow,
} from "./document";
import { printLine } from "./print-line";
import { type Printing, printAttributes, printElement } from "./print-text";
import { printBranches, runsOf } from "./steps";

interface Repeated {
  attrs: { path: Path };
}

/** Prints rows or items, each on its own line, under their conditions. */
function printRepeated<Node extends Repeated>(
  nodes: readonly Node[],
  indent: string,
  print: (node: Node) => string,
  depth = 0,
): string {
  return runsOf(nodes, ({ attrs }) => attrs.path ?? [], depth)
    .map(({ items, step }) => {
      if (!step) return items.map((node) => `${indent}${print(node)}\n`).join("");
      const tags = printBranches(
        { items, step },
        ({ attrs }) => attrs.path?.[depth]?.branch,
        (branch) => `\n${printRepeated(branch, indent, print, depth + 1)}${indent}`,
      );
      return `${indent}${tags}\n`;
    })
    .join("");
}

function printList(list: BulletList | OrderedList, printing: Printing): string {
  const { extra } = list.attrs;
  const items = printRepeated(list.content, "  ", (item) =>
    printElement("li", item.attrs.extra, printBlocks(item.content, printing), printing),
  );
  if (list.type === "bulletList") return printElement("ul", extra, `\n${items}`, printing);
  const start = list.attrs.start === 1 ? null : list.attrs.start;
  return printElement("ol", { start, ...extra }, `\n${items}`, printing);
}

function printCell({ type, attrs, content }: TableCell, printing: Printing): string {
  const colspan = attrs.colspan > 1 ? attrs.colspan : null;
  const rowspan = attrs.rowspan > 1 ? attrs.rowspan : null;
  const name = type === "tableHeader" ? "th" : "td";
  const inside = printBlocks(content, printing);
  return printElement(name, { ...attrs.extra, colspan, rowspan }, inside, printing);
}

/** Divides rows into the parts of their table. */
function sectionsOf(rows: readonly TableRow[]): TableRow[][] {
  const sections: TableRow[][] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last?.[0]?.attrs.section === row.attrs.section) last.push(row);
    else sections.push([row]);
  }
  return sections;
}

function printTable({ attrs, content }: Table, printing: Printing): string {
  const caption = attrs.caption === null ? "" : `  <caption>${attrs.caption}</caption>\n`;
  const sections = sectionsOf(content).map((rows) => {
    const name = rows[0]?.attrs.section ?? "tbody";
    const printed = printRepeated(rows, "    ", (row) => {
      const cells = row.content.map((cell) => printCell(cell, printing)).join("");
      return printElement("tr", row.attrs.extra, cells, printing);
    });
    return `  <${name}>\n${printed}  </${name}>\n`;
  });
  return printElement("table", attrs.extra, `\n${caption}${sections.join("")}`, printing);
}

/** Prints a block. */
export function printBlock(block: BlockNode, printing: Printing): string {
  switch (block.type) {
    case "paragraph": {
      const { tag, extra } = block.attrs;
      const line = printLine(block.content ?? [], printing);
      return tag ? printElement(tag, extra, line || "<br>", printing) : line;
    }
    case "heading": {
      const line = printLine(block.content ?? [], printing);
      return printElement(`h${block.attrs.level}`, block.attrs.extra, line, printing);
    }
    case "horizontalRule":
      return `<hr${printAttributes(block.attrs.extra, printing)}>`;
    case "group":
      return printElement(
        "div",
        block.attrs.extra,
        `\n${printBlocks(block.content, printing)}\n`,
        printing,
      );
    case "blockquote":
      return printElement(
        "blockquote",
        block.attrs.extra,
        printBlocks(block.content, printing),
        printing,
      );
    case "bulletList":
    case "orderedList":
      return printList(block, printing);
    case "table":
      return printTable(block, printing);
    case "conditional": {
      const branches = block.content.map(
        ({ attrs, content }) => `${attrs.opening}\n${printBlocks(content, printing)}\n`,
      );
      return branches.join("") + block.attrs.end;
    }
    case "rawBlock":
      return block.attrs.source;
  }
}

/** Prints blocks that follow each other. */
export const printBlocks = (blocks: readonly BlockNode[], printing: Printing): string =>
  blocks.map((block) => printBlock(block, printing)).join("\n");
