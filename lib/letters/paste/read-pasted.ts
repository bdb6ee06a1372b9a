import { isEditorComment, isHidden } from "../hidden";
import { type Block, type Inline, newParagraph, type Paragraph } from "../imported/blocks";
import { type Element, type Node, textOf } from "../imported/tree";
import { readPastedImage } from "./pasted-image";
import { readPastedList } from "./pasted-list";
import { alignOf, isTight, marksIn, type Style } from "./pasted-styles";
import { readPastedTable } from "./pasted-table";
import type { Context, Reading } from "./reading";
import { takeMarker, wordListOf } from "./word-lists";

const silent = new Set([
  ...["script", "style", "title", "meta", "link", "base", "xml", "template", "noscript", "head"],
  ...["svg", "math", "object", "embed", "applet", "iframe", "frame", "frameset", "noframes"],
  ...["audio", "video", "canvas", "map", "xmp", "plaintext", "noembed", "dialog", "portal"],
  ...["input", "select", "textarea", "button", "option", "datalist", "progress", "meter"],
]);

const blockNames = new Set([
  ...["html", "body", "p", "div", "section", "article", "header", "footer", "main", "aside", "nav"],
  ...["address", "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "pre"],
  ...["center", "dl", "dt", "dd", "caption", "hgroup", "search", "td", "th", "tr", "tbody"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"],
]);

const isBreak = (value: string | undefined) => /^(?:always|page)$/.test(value ?? "");

const startsPage = (style: Style) =>
  isBreak(style.get("page-break-before")) || isBreak(style.get("break-before"));

function levelOf({ name, attributes }: Element, style: Style): number {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) return Number(heading);
  if (/(?:^|\s)MsoTitle(?:\s|$)/.test(attributes.class ?? "")) return 1;
  const outline = Number(style.get("mso-outline-level"));
  const role = attributes.role === "heading" ? Number(attributes["aria-level"]) : 0;
  const level = outline || role;
  return level >= 1 && level <= 6 ? level : 0;
}

/** Collects the blocks of a fragment; text outside of any block is a paragraph of its own. */
export class PastedBlocks {
  readonly blocks: Block[] = [];
  private open: Paragraph | null = null;
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  read(nodes: readonly Node[], context: Context): this {
    for (const node of nodes) {
      if (typeof node === "string") this.addText(node, context);
      else this.readElement(node, context);
    }
    return this;
  }

  /** Ends the paragraph that is being read. */
  end(): Block[] {
    if (this.open) this.blocks.push(this.open);
    this.open = null;
    return this.blocks;
  }

  private add(inline: Inline, { align, isTight: tight, isRightToLeft }: Context): void {
    this.open ??= newParagraph({
      align,
      isTight: tight,
      ...(isRightToLeft && { direction: "rtl" as const }),
    });
    this.open.inlines.push(inline);
  }

  private addText(source: string, context: Context): void {
    if (context.keepsLines) {
      for (const [index, text] of source.split(/\r\n?|\n/).entries()) {
        if (index > 0) this.add({ kind: "break" }, context);
        if (text) this.add({ kind: "text", text, marks: context.marks }, context);
      }
      return;
    }
    const text = source.replace(/[ \t\r\n\f\u200b\ufeff]+/g, " ");
    if (text.trim() === "" && !this.open) return;
    this.add({ kind: "text", text, marks: context.marks }, context);
  }

  private readElement(element: Element, context: Context): void {
    const { name, attributes } = element;
    if (silent.has(name)) return;
    const { text, style } = this.reading.styleOf(element);
    const given = { ...attributes, style: text };
    if (isEditorComment(given)) {
      this.reading.losses.add("comment");
      return;
    }
    // Google Docs hides the line where a page ends.
    if (isHidden(given) && !(name === "hr" && startsPage(style))) {
      if (textOf(element).trim()) this.reading.losses.add("hidden", textOf(element));
      return;
    }
    if (name === "del" && (attributes.datetime ?? attributes.cite) !== undefined) {
      this.reading.losses.add("change", textOf(element));
    } else if (name === "br") this.readBreak(style, context);
    else if (name === "img") {
      const image = readPastedImage(attributes, this.reading.losses);
      if (image) this.add(image, context);
    } else this.readNested(element, style, context);
  }

  private readBreak(style: Style, context: Context): void {
    if (!startsPage(style)) this.add({ kind: "break" }, context);
    else this.end().push({ kind: "divider", isPageBreak: true });
  }

  private readNested(element: Element, style: Style, context: Context): void {
    const { name } = element;
    if (name === "hr") {
      this.end();
      const isPageBreak = startsPage(style) || element.attributes.class === "page-break";
      this.blocks.push({ kind: "divider", isPageBreak });
    } else if (name === "ul" || name === "ol" || name === "menu" || name === "dir") {
      this.end();
      this.blocks.push(...readPastedList(element, this.reading, context));
    } else if (name === "table") {
      this.end();
      this.blocks.push(...readPastedTable(element, this.reading, context));
    } else if (name === "blockquote") {
      this.end();
      const quote = this.reading.blocksOf(element.children, context);
      this.blocks.push({ kind: "quote", blocks: quote });
    } else if (blockNames.has(name) || levelOf(element, style) > 0) {
      this.readBlock(element, style, context);
    } else {
      this.read(element.children, { ...context, ...this.within(element, style, context) });
    }
  }

  private within(element: Element, style: Style, context: Context) {
    const direction = style.get("direction") ?? element.attributes.dir?.toLowerCase();
    return {
      marks: marksIn(element, style, context.marks),
      keepsLines: /^pre/.test(style.get("white-space") ?? "") || context.keepsLines,
      isRightToLeft: direction ? direction === "rtl" : context.isRightToLeft,
    };
  }

  private readBlock(element: Element, style: Style, context: Context): void {
    this.end();
    if (startsPage(style)) this.blocks.push({ kind: "divider", isPageBreak: true });
    const level = levelOf(element, style);
    const place = wordListOf(style);
    const marker = place ? takeMarker(element) : "";
    const item = place && level === 0 ? this.reading.lists.itemOf(place, marker) : null;
    const isPre = element.name === "pre";
    const inner = {
      ...context,
      ...this.within(element, style, context),
      align: alignOf(element, style) ?? context.align,
      isTight: isTight(element.name, style),
      ...(isPre && { keepsLines: true, isTight: false }),
    };
    const nested = new PastedBlocks(this.reading);
    if (marker && !item) nested.addText(`${marker} `, inner);
    const blocks = nested.read(element.children, inner).end();
    for (const block of blocks) {
      if (block.kind === "paragraph" && level > 0) block.level = level;
    }
    if (blocks.length === 0) blocks.push(newParagraph({ isTight: inner.isTight }));
    if (item) this.blocks.push({ ...item, blocks });
    else this.blocks.push(...blocks);
  }
}
