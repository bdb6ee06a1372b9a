import { type Block, isBlank, type Paragraph } from "./blocks";
import { tidyInlines } from "./tidy-inlines";

const isLine = (block: Block | undefined): block is Paragraph =>
  block?.kind === "paragraph" && block.isTight && block.level === 0;

const looksAlike = (one: Paragraph, other: Paragraph) =>
  one.align === other.align && one.direction === other.direction && one.indent === other.indent;

/** Joins lines that have no space between them; a blank line ends a paragraph. */
function joinLines(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1);
    const isNext = blocks[index - 1]?.kind === "paragraph";
    const isAfterBlank = isLine(blocks[index - 1]) && isBlank(blocks[index - 1] as Paragraph);
    if (block.kind === "paragraph" && isBlank(block)) continue;
    if (isLine(block) && isLine(last) && isNext && !isAfterBlank && looksAlike(last, block)) {
      const inlines = [...last.inlines, { kind: "break" as const }, ...block.inlines];
      joined[joined.length - 1] = { ...last, inlines };
    } else joined.push(block);
  }
  return joined;
}

/** Returns a heading without bold, which it is anyway. */
const plainHeading = (paragraph: Paragraph): Paragraph =>
  paragraph.level === 0
    ? paragraph
    : {
        ...paragraph,
        inlines: paragraph.inlines.map((inline) =>
          "marks" in inline ? { ...inline, marks: { ...inline.marks, bold: false } } : inline,
        ),
      };

function tidyBlock(block: Block): Block {
  if (block.kind === "paragraph") {
    const plain = plainHeading(block);
    return { ...plain, inlines: tidyInlines(plain.inlines) };
  }
  if (block.kind === "item" || block.kind === "quote") {
    return { ...block, blocks: tidyBlocks(block.blocks) };
  }
  if (block.kind === "divider") return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: tidyBlocks(cell.blocks) })),
  }));
  return { ...block, rows };
}

const hasContent = (block: Block) =>
  block.kind === "item" || block.kind === "quote" ? block.blocks.length > 0 : true;

/** Returns blocks without blank ones, with lines joined and their content tidied. */
export const tidyBlocks = (blocks: readonly Block[]): Block[] =>
  joinLines(blocks).map(tidyBlock).filter(hasContent);
