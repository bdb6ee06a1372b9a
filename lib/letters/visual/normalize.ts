import type {
  BlockNode,
  Branch,
  Conditional,
  InlineNode,
  LetterDocument,
  Paragraph,
} from "./document";
import { isInlineHtml } from "./elements";
import { normalizeLine } from "./normalize-line";
import { emptyParagraph } from "./paragraphs";
import { closingFor, settleSteps } from "./steps";
import { tagName } from "./tokens";

const isBare = (block: BlockNode | undefined): boolean =>
  block?.type === "paragraph"
    ? block.attrs.tag === ""
    : block?.type === "rawBlock" && isInlineHtml(block.attrs.source);

/** Returns whether a block stands apart from the text around it. */
const standsApart = (block: BlockNode): boolean =>
  block.type === "conditional"
    ? block.content.some(({ content }) => content.some(standsApart))
    : !isBare(block);

const asParagraph = (block: BlockNode): BlockNode => {
  if (block.type === "conditional") {
    const content = block.content.map((branch) => ({
      ...branch,
      content: branch.content.map(asParagraph),
    }));
    return { ...block, content };
  }
  if (block.type !== "paragraph" || block.attrs.tag) return block;
  return { ...block, attrs: { ...block.attrs, tag: "p" } };
};

/** Gives bare texts an element where they would become one text. */
function settleBareTexts(blocks: readonly BlockNode[]): BlockNode[] {
  const settled = blocks.map((block, index) => {
    if (block.type === "conditional") return standsApart(block) ? block : asParagraph(block);
    const hasNeighbour = isBare(blocks[index - 1]) || isBare(blocks[index + 1]);
    return isBare(block) && hasNeighbour ? asParagraph(block) : block;
  });
  const shown = settled.filter(
    (block) => block.type !== "paragraph" || block.attrs.tag || block.content,
  );
  return shown.length > 0 ? shown : [emptyParagraph()];
}

function withLine<Block extends BlockNode & { content?: InlineNode[] }>(block: Block): Block {
  const { content, ...rest } = block;
  const line = normalizeLine(content ?? []);
  return (line.length > 0 ? { ...rest, content: line } : rest) as Block;
}

function normalizeParagraph(paragraph: Paragraph): Paragraph {
  const settled = withLine({
    ...paragraph,
    attrs: { tag: paragraph.attrs?.tag ?? "p", extra: paragraph.attrs?.extra ?? null },
  });
  const [first, ...others] = settled.content ?? [];
  const isLine = first?.type === "hardBreak" && !first.marks && others.length === 0;
  if (!settled.attrs.tag || !isLine) return settled;
  return { type: "paragraph", attrs: settled.attrs };
}

/** Divides branches into conditions that can be printed; an `else` without its `if` is dropped. */
function settleBranches({ attrs, content }: Conditional): BlockNode[] {
  const blocks: BlockNode[] = [];
  let open: Conditional | null = null;
  for (const branch of content) {
    const { opening } = branch.attrs;
    const name = tagName(opening);
    const inside: Branch = { ...branch, content: normalizeBlocks(branch.content) };
    const last: string = open ? tagName(open.content.at(-1)?.attrs.opening ?? "") : "else";
    if (open && last !== "else" && (name === "elsif" || name === "else")) open.content.push(inside);
    else if (name === "if" || name === "unless" || name === "elsif") {
      const first = opening.replace(/^(\{%-?\s*)elsif\b/, "$1if");
      const end = closingFor(first, attrs?.end);
      open = {
        type: "conditional",
        attrs: { end },
        content: [{ ...inside, attrs: { opening: first } }],
      };
      blocks.push(open);
    } else {
      open = null;
      blocks.push(...inside.content);
    }
  }
  return blocks;
}

function normalizeBlock(block: BlockNode): BlockNode[] {
  const extra = ("attrs" in block && "extra" in block.attrs && block.attrs.extra) || null;
  switch (block.type) {
    case "paragraph":
      return [normalizeParagraph(block)];
    case "heading":
      return [withLine({ ...block, attrs: { level: block.attrs.level, extra } })];
    case "horizontalRule":
      return [{ type: block.type, attrs: { extra } }];
    case "group":
    case "blockquote": {
      const content = normalizeBlocks(block.content);
      const [first, ...others] = content;
      if (block.type === "blockquote" || others.length > 0 || !first) {
        return [{ type: block.type, attrs: { extra }, content }];
      }
      if (first.type !== "paragraph" || first.attrs.tag) {
        return [{ type: block.type, attrs: { extra }, content }];
      }
      return [normalizeParagraph({ ...first, attrs: { tag: "div", extra } })];
    }
    case "bulletList":
    case "orderedList": {
      const content = block.content.map((item) => ({
        ...item,
        attrs: { path: pathOrNull(item.attrs?.path), extra: item.attrs?.extra ?? null },
        content: normalizeBlocks(item.content),
      }));
      if (block.type === "bulletList") return [{ type: block.type, attrs: { extra }, content }];
      return [{ type: block.type, attrs: { start: block.attrs.start ?? 1, extra }, content }];
    }
    case "table": {
      const content = block.content.map((row) => ({
        ...row,
        attrs: {
          section: row.attrs?.section ?? "tbody",
          path: pathOrNull(row.attrs?.path),
          extra: row.attrs?.extra ?? null,
        },
        content: row.content.map((cell) => ({
          ...cell,
          attrs: {
            colspan: cell.attrs?.colspan ?? 1,
            rowspan: cell.attrs?.rowspan ?? 1,
            colwidth: null,
            extra: cell.attrs?.extra ?? null,
          },
          content: normalizeBlocks(cell.content),
        })),
      }));
      return [
        { type: block.type, attrs: { caption: block.attrs.caption ?? null, extra }, content },
      ];
    }
    case "conditional":
      return settleBranches(block);
    case "rawBlock":
      return [block];
  }
}

function pathOrNull(path: Parameters<typeof settleSteps>[0]) {
  const steps = settleSteps(path);
  return steps.length > 0 ? steps : null;
}

/** Returns blocks that follow each other as they are printed and read again. */
const normalizeBlocks = (blocks: readonly BlockNode[] | undefined): BlockNode[] =>
  settleBareTexts((blocks ?? []).flatMap(normalizeBlock));

/**
 * Returns a document as it is printed and read again: with the conditions that can be printed, and
 * with an element around bare texts that would become one.
 */
export const normalizeDocument = ({ content }: LetterDocument): LetterDocument => ({
  type: "doc",
  content: normalizeBlocks(content),
});
