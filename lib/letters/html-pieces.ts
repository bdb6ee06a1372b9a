import { Parser } from "htmlparser2";
import { isHidden } from "./hidden";
import { readStyleSheet } from "./style-sheet";

/** Text of one block of a letter, with the offset in its source of each character. */
export interface Block {
  text: string;
  offsets: number[];
  /** The element that its first text is in. */
  element?: Element | undefined;
}

/** An element as written, with its text and the offset of its tag. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  /** Whether some of the text is in no element within. */
  hasOwnText: boolean;
  index: number;
  /** The nearest elements around it, the outermost first. */
  parents: readonly Element[];
}

const inline = new Set([
  ...["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i"],
  ...["ins", "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup"],
  ...["time", "tt", "u", "var", "wbr"],
]);

/** How many of the elements around an element are kept. */
const nearest = 60;

/** Reading stops here: deeper elements are never closed, and would take a parser minutes. */
const deepest = 2000;

const withoutText = new Set(["style", "script", "title", "xml", "template", "noscript", "svg"]);

const isSilent = (name: string, attributes: Record<string, string>) =>
  withoutText.has(name) || isHidden(attributes);

/**
 * Reads HTML as written: its blocks of visible text, without markup and comments, and its elements
 * in their order, with the styles that they have from the style sheet.
 */
export function readHtml(html: string): { blocks: Block[]; elements: Element[] } {
  const blocks: Block[] = [];
  const elements: Element[] = [];
  const open: Element[] = [];
  let block: Block = { text: "", offsets: [] };
  let silent = 0;
  const sheet = readStyleSheet(html);
  const styled = (name: string, attributes: Record<string, string>) => {
    const style = sheet.styleOf(name, attributes.class);
    return style ? { ...attributes, style: `${style};${attributes.style ?? ""}` } : attributes;
  };
  const endBlock = () => {
    if (block.text.trim()) blocks.push(block);
    block = { text: "", offsets: [] };
  };
  const parser = new Parser({
    onopentag(name, given) {
      const attributes = styled(name, given);
      if (!inline.has(name)) endBlock();
      if (isSilent(name, attributes)) silent += 1;
      const element = {
        name,
        attributes,
        text: "",
        hasOwnText: false,
        index: parser.startIndex,
        parents: open.slice(-nearest),
      };
      elements.push(element);
      open.push(element);
      if (open.length > deepest) parser.pause();
    },
    onclosetag(name) {
      if (!inline.has(name)) endBlock();
      if (isSilent(name, open.pop()?.attributes ?? {})) silent -= 1;
    },
    ontext(text) {
      if (open.some(({ name }) => withoutText.has(name))) return;
      for (const element of open) if (element.text.length < 200) element.text += text;
      const around = open.at(-1);
      if (around && text.trim()) around.hasOwnText = true;
      if (silent > 0) return;
      if (text.trim()) block.element ??= around;
      const { startIndex, endIndex } = parser;
      for (let at = 0; at < text.length; at += 1) {
        block.offsets.push(Math.min(startIndex + at, endIndex));
      }
      block.text += text;
    },
  });
  parser.end(html);
  endBlock();
  return { blocks, elements };
}

/** Returns the line and column of an offset, counting from 1. */
export function placeAt(source: string, index: number): { line: number; column: number } {
  const before = source.slice(0, index);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: index - start + 1 };
}
