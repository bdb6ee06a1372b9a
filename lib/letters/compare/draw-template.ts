import { fillAcceptUrl } from "../accept-url";
import { escapeHtml } from "../escape-html";
import { sanitizeLetter } from "../sanitize";
import type { BlockNode, InlineNode, LiquidTagNode, Mark, Path, Table } from "../visual/document";
import {
  chipWords,
  conditionWords,
  isSameBranch,
  type NamedVariable,
  pathWords,
} from "../visual/labels";
import { openTemplate } from "../visual/open-template";
import { printBlocks } from "../visual/print-blocks";
import { pathOf } from "../visual/settle-line";
import { findLinks, findTokens, isVariable } from "../visual/tokens";
import { Pace } from "./pace";

/** Classes of what stands for a template's Liquid, and changes as a whole. */
export const chipClasses = {
  variable: "letter-variable",
  condition: "letter-condition",
  code: "letter-code",
} as const;

type Names = readonly NamedVariable[];

/** Escapes a text whose braces stay text: the placeholder of the candidate's link would be filled. */
const asText = (text: string) => escapeHtml(text).replaceAll("{", "&#123;");

const chip = (kind: keyof typeof chipClasses, words: string) =>
  `<span class="${chipClasses[kind]}">${asText(words)}</span>`;

/** Says when what follows is shown. The printer prints its source as it is. */
const label = (words: string): LiquidTagNode => ({
  type: "liquidTag",
  attrs: { source: chip("condition", words) },
});

const underCondition: Mark = {
  type: "styled",
  attrs: { tag: "span", extra: { class: "letter-conditional" } },
};

function drawLine(nodes: readonly InlineNode[], names: Names): InlineNode[] {
  return nodes.flatMap((node, index): InlineNode[] => {
    const path = pathOf(node);
    const before = nodes[index - 1];
    const begins = path.length > 0 && !(before && isSameBranch(path, pathOf(before)));
    const marks = (node.marks ?? []).filter(({ type }) => type !== "condition");
    const drawn = { ...node, marks: path.length > 0 ? [underCondition, ...marks] : marks };
    if (drawn.type === "variable") {
      drawn.attrs = { source: chip("variable", chipWords(drawn.attrs.source, names)) };
    } else if (drawn.type === "liquidTag") {
      drawn.attrs = { source: chip("code", drawn.attrs.source) };
    }
    return begins ? [label(pathWords(path, names)), drawn] : [drawn];
  });
}

/** Puts a label in front of what a row or item contains. */
function labelled(blocks: readonly BlockNode[], path: Path, names: Names): BlockNode[] {
  if (!path) return [...blocks];
  const words = label(pathWords(path, names));
  const [first, ...others] = blocks;
  if (first?.type === "paragraph" || first?.type === "heading") {
    return [{ ...first, content: [words, ...(first.content ?? [])] }, ...others];
  }
  return [labelLine(words), ...blocks];
}

const labelLine = (words: LiquidTagNode): BlockNode => ({
  type: "paragraph",
  attrs: { tag: "p", extra: null },
  content: [words],
});

/** Shows source as it is written, line by line. */
const sourceBlock = (source: string): BlockNode => ({
  type: "rawBlock",
  attrs: {
    source: `<pre class="letter-source">${asText(source.trim()).replace(/\r?\n/g, "<br>")}</pre>`,
    reason: "",
  },
});

function drawCaption(caption: string, names: Names): string {
  const { tokens } = findTokens(caption);
  let drawn = "";
  let at = 0;
  for (const { source, start, end } of tokens) {
    drawn += caption.slice(at, start);
    drawn += isVariable(source) ? chip("variable", chipWords(source, names)) : chip("code", source);
    at = end;
  }
  return drawn + caption.slice(at);
}

const drawBlocks = (blocks: readonly BlockNode[], names: Names): BlockNode[] =>
  blocks.flatMap((block) => drawBlock(block, names));

function drawBlock(block: BlockNode, names: Names): BlockNode | BlockNode[] {
  const inside = (content: readonly BlockNode[]) => drawBlocks(content, names);
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, content: drawLine(block.content ?? [], names) };
    case "horizontalRule":
      return block;
    case "rawBlock":
      return sourceBlock(block.attrs.source);
    case "group":
    case "blockquote":
      return { ...block, content: inside(block.content) };
    case "bulletList":
    case "orderedList": {
      const content = block.content.map((item) => ({
        ...item,
        attrs: { ...item.attrs, path: null },
        content: labelled(inside(item.content), item.attrs.path, names),
      }));
      return { ...block, content };
    }
    case "table":
      return drawTable(block, names);
    case "conditional":
      return block.content.map(({ attrs, content }) => ({
        type: "group",
        attrs: { extra: { class: "letter-branch" } },
        content: [labelLine(label(conditionWords(attrs.opening, names))), ...inside(content)],
      }));
  }
}

function drawTable({ type, attrs, content }: Table, names: Names): Table {
  const { caption } = attrs;
  const rows = content.map((row) => ({
    ...row,
    attrs: { ...row.attrs, path: null },
    content: row.content.map((cell, index) => {
      const path = index === 0 ? row.attrs.path : null;
      return { ...cell, content: labelled(drawBlocks(cell.content, names), path, names) };
    }),
  }));
  return {
    type,
    attrs: { ...attrs, caption: caption && drawCaption(caption, names) },
    content: rows,
  };
}

/**
 * Draws a template as a letter, as its editor shows it: each variable as a chip with its name, and
 * conditions in words. What has no visual form is shown as it is written, and
 * the candidate's link leads nowhere. The result is sanitised. Lets others run meanwhile.
 */
export async function drawTemplate(body: string, names: Names): Promise<string> {
  const pace = new Pace();
  const opened = openTemplate(body);
  await pace.rest();
  const blocks =
    "document" in opened ? drawBlocks(opened.document.content, names) : [sourceBlock(body)];
  const printed = printBlocks(blocks, { find: findLinks, hasConditions: false });
  await pace.rest();
  return fillAcceptUrl(sanitizeLetter(`<div class="offer-letter">${printed}</div>`), null);
}
