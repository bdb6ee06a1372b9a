import { Parser } from "htmlparser2";
import { escapeHtml } from "../escape-html";
import type { Pace } from "./pace";

/** An element, or text. */
export type Node = HtmlElement | string;

export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

const voids = new Set(["br", "hr", "img", "wbr", "col"]);

const phrases = new Set([
  ...["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd"],
  ...["mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"],
  ...["ruby", "rb", "rp", "rt"],
]);

/** Elements that are nested deeper are left out: sanitised letters have none. */
const deepest = 100;

function treeParser(): { parser: Parser; nodes: Node[] } {
  const root: HtmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, children: [] };
      if (open.length < deepest) open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag: () => void open.pop(),
    ontext(text) {
      const siblings = open.at(-1)?.children;
      const last = siblings?.at(-1);
      if (siblings && typeof last === "string") siblings[siblings.length - 1] = last + text;
      else siblings?.push(text);
    },
  });
  return { parser, nodes: root.children };
}

const lengthOfTurn = 20_000;

/** Reads sanitised HTML as a tree, and lets others run meanwhile. */
export async function parseInTurns(html: string, pace: Pace): Promise<Node[]> {
  const { parser, nodes } = treeParser();
  for (let at = 0; at < html.length; at += lengthOfTurn) {
    parser.write(html.slice(at, at + lengthOfTurn));
    await pace.rest();
  }
  parser.end();
  return nodes;
}

/** Returns an element's opening tag. */
export const openingTag = ({ name, attributes }: HtmlElement): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`)].join(" ")}>`;

/** Prints a tree as HTML. */
export const printHtml = (nodes: readonly Node[]): string => nodes.map(printNode).join("");

const printNode = (node: Node): string => {
  if (typeof node === "string") return escapeHtml(node);
  if (voids.has(node.name)) return openingTag(node);
  return `${openingTag(node)}${printHtml(node.children)}</${node.name}>`;
};

/** Prints a tree as HTML, and lets others run meanwhile. */
export async function printInTurns(nodes: readonly Node[], pace: Pace): Promise<string> {
  const parts: string[] = [];
  for (const node of nodes) {
    parts.push(printNode(node));
    await pace.rest();
  }
  return parts.join("");
}

/** Returns whether a node is part of a line of text, with all that it contains. */
export const isPhrase = (node: Node): boolean =>
  typeof node === "string" || (phrases.has(node.name) && node.children.every(isPhrase));

/** Returns the words of nodes, each as often as it occurs. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : ` ${textOf(node.children)} `)).join("");

/** Returns a copy of an element with other children, and a class more. */
export function remade(element: HtmlElement, children: Node[], mark?: string): HtmlElement {
  const { name, attributes } = element;
  if (!mark) return { name, attributes, children };
  const names = [attributes.class, mark].filter(Boolean).join(" ");
  return { name, attributes: { ...attributes, class: names }, children };
}
