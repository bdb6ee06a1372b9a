import { isTyped } from "@/lib/format/typed-text";
import type {
  BlockNode,
  Branch,
  Conditional,
  InlineNode,
  LetterDocument,
  ListItem,
  Paragraph,
  Path,
  Step,
  TableRow,
} from "./document";
import { isInlineHtml } from "./elements";
import { normalizeLine, type Settling } from "./normalize-line";
import { emptyParagraph, withoutLoneBreak } from "./paragraphs";
import type { Printing } from "./print-text";
import { closingFor, numberChains, settleSteps } from "./steps";
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

/** Returns whether a block may print nothing that makes its letter more than typed text. */
const isOptional = (block: BlockNode) =>
  block.type === "conditional" ||
  (block.type === "rawBlock" && (isTyped(block.attrs.source) || block.attrs.source.includes("{%")));

const asBlock = (block: BlockNode): BlockNode =>
  block.type === "paragraph" ? asParagraph(block) : block;

const asParagraph = (block: BlockNode): BlockNode => {
  if (block.type === "conditional") {
    const content = block.content.map((branch) => ({
      ...branch,
      content: branch.content.map(asParagraph),
    }));
    return { ...block, content };
  }
  if (block.type !== "paragraph" || block.attrs.tag) return block;
  return withoutLoneBreak({ ...block, attrs: { ...block.attrs, tag: "p" } });
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

function withLine<Block extends BlockNode & { content?: InlineNode[] }>(
  block: Block,
  settling: Settling,
): Block {
  const { content, ...rest } = block;
  const line = normalizeLine(content ?? [], settling);
  return (line.length > 0 ? { ...rest, content: line } : rest) as Block;
}

function normalizeParagraph(paragraph: Paragraph, settling: Settling): Paragraph {
  const extra = paragraph.attrs?.extra ?? null;
  const attrs = { tag: paragraph.attrs?.tag ?? "p", extra };
  if (!attrs.tag && extra) attrs.tag = "div";
  const settled = withLine({ ...paragraph, attrs }, settling);
  return withoutLoneBreak(settled);
}

/** Divides branches into conditions that can be printed; an `else` without its `if` is dropped. */
function settleBranches({ attrs, content }: Conditional, settling: Settling): BlockNode[] {
  if (!settling.nextChain)
    return content.flatMap((branch) => normalizeBlocks(branch.content, settling));
  const blocks: BlockNode[] = [];
  let open: Conditional | null = null;
  for (const branch of content) {
    const { opening } = branch.attrs;
    const name = tagName(opening);
    const inside: Branch = { ...branch, content: normalizeBlocks(branch.content, settling) };
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

function normalizeBlock(block: BlockNode, settling: Settling): BlockNode[] {
  const extra = ("attrs" in block && "extra" in block.attrs && block.attrs.extra) || null;
  switch (block.type) {
    case "paragraph":
      return [normalizeParagraph(block, settling)];
    case "heading":
      return [withLine({ ...block, attrs: { level: block.attrs.level, extra } }, settling)];
    case "horizontalRule":
      return [{ type: block.type, attrs: { extra } }];
    case "group":
    case "blockquote": {
      const content = normalizeBlocks(block.content, settling);
      const [first, ...others] = content;
      if (block.type === "blockquote" || others.length > 0 || !first) {
        return [{ type: block.type, attrs: { extra }, content }];
      }
      if (first.type !== "paragraph" || first.attrs.tag) {
        return [{ type: block.type, attrs: { extra }, content }];
      }
      return [normalizeParagraph({ ...first, attrs: { tag: "div", extra } }, settling)];
    }
    case "bulletList":
    case "orderedList": {
      const paths = pathsOf(block.content, settling);
      const content = block.content.map((item, index) => ({
        ...item,
        attrs: { path: paths[index] ?? null, extra: item.attrs?.extra ?? null },
        content: normalizeBlocks(item.content, settling),
      }));
      if (block.type === "bulletList") return [{ type: block.type, attrs: { extra }, content }];
      return [{ type: block.type, attrs: { start: block.attrs.start ?? 1, extra }, content }];
    }
    case "table": {
      const paths = pathsOf(block.content, settling);
      const content = block.content.map((row, index) => ({
        ...row,
        attrs: {
          section: row.attrs?.section ?? "tbody",
          path: paths[index] ?? null,
          extra: row.attrs?.extra ?? null,
        },
        content: (row.content ?? []).map((cell) => ({
          ...cell,
          attrs: {
            colspan: cell.attrs?.colspan ?? 1,
            rowspan: cell.attrs?.rowspan ?? 1,
            colwidth: null,
            extra: cell.attrs?.extra ?? null,
          },
          content: normalizeBlocks(cell.content, settling),
        })),
      }));
      return [
        { type: block.type, attrs: { caption: block.attrs.caption ?? null, extra }, content },
      ];
    }
    case "conditional":
      return settleBranches(block, settling);
    case "rawBlock":
      return [block];
  }
}

/** Returns the conditions of rows or items, those of each part of a table apart. */
function pathsOf(nodes: readonly (TableRow | ListItem)[], settling: Settling): Path[] {
  const { nextChain } = settling;
  if (!nextChain) return [];
  const parts: Step[][][] = [];
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    const isNew = !before || sectionOf(before) !== sectionOf(node);
    const path = settleSteps(node.attrs?.path);
    if (isNew) parts.push([path]);
    else parts.at(-1)?.push(path);
  }
  const paths = parts.flatMap((part) => numberChains(part, nextChain));
  return paths.map((path) => (path.length > 0 ? path : null));
}

const sectionOf = (node: TableRow | ListItem) =>
  node.type === "tableRow" ? (node.attrs?.section ?? "tbody") : "";

/** Returns blocks that follow each other as they are printed and read again. */
const normalizeBlocks = (
  blocks: readonly BlockNode[] | undefined,
  settling: Settling,
): BlockNode[] =>
  settleBareTexts((blocks ?? []).flatMap((block) => normalizeBlock(block, settling)));

/**
 * Returns a document as it is printed and read again: with the conditions that can be printed, and
 * with an element around bare texts that would become one. Where there are no conditions, what stands
 * under one stays.
 */
export function normalizeDocument(document: LetterDocument, printing: Printing): LetterDocument {
  let chains = 0;
  const nextChain = () => {
    chains += 1;
    return chains;
  };
  const settling = { printing, nextChain: printing.hasConditions ? nextChain : null };
  const content = normalizeBlocks(document.content, settling);
  // Lines without any element would be read as typed text, each with a paragraph of its own.
  const mayBeText = printing.hasConditions && content.length > 1;
  const isText = mayBeText && content.every((block) => isBare(block) || isOptional(block));
  return { type: "doc", content: isText ? content.map(asBlock) : content };
}
