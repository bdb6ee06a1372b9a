import { Parser } from "htmlparser2";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

export type Node = string | Element;

/** Thrown if a document has more elements than a letter could have. */
export class TooManyNodes extends Error {}

/** Elements within more than these are read as if they were outside. */
const deepest = 150;

/** Reading stops here: deeper elements are never closed, and would take a parser minutes. */
const deepestRead = 2000;

const mostNodes = 400_000;

/** Returns the name without the prefix of its namespace. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

const localKeys = (attributes: Record<string, string>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

/**
 * Parses HTML or XML into a tree without comments and instructions. In XML, names lose their
 * prefix; entities of a document type are never expanded. Throws `TooManyNodes`.
 */
export function parseTree(source: string, format: "html" | "xml"): Element {
  const isXml = format === "xml";
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let depth = 0;
  let count = 0;
  const append = (node: Node) => {
    count += 1;
    if (count > mostNodes) throw new TooManyNodes();
    open.at(-1)?.children.push(node);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepestRead) parser.pause();
        if (depth > deepest) return;
        const element: Element = {
          name: isXml ? local(name) : name,
          attributes: isXml ? localKeys(attributes) : attributes,
          children: [],
        };
        append(element);
        open.push(element);
      },
      onclosetag() {
        if (depth <= deepest && open.length > 1) open.pop();
        depth -= 1;
      },
      ontext(text) {
        const siblings = open.at(-1)?.children ?? [];
        const last = siblings.at(-1);
        if (typeof last === "string") siblings[siblings.length - 1] = last + text;
        else append(text);
      },
    },
    { xmlMode: isXml },
  );
  parser.end(source);
  return root;
}

/** Returns an element's children without the text between them. */
export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((node): node is Element => typeof node !== "string");

/** Returns the elements of these names among an element's children. */
export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  (element?.children ?? []).filter(
    (node): node is Element => typeof node !== "string" && names.includes(node.name),
  );

/** Returns the first element of this path of names below an element. */
export const childOf = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element);

/** Returns the first element of these names anywhere below an element. */
export function descendantOf(element: Element, ...names: string[]): Element | undefined {
  for (const node of element.children) {
    if (typeof node === "string") continue;
    const found = names.includes(node.name) ? node : descendantOf(node, ...names);
    if (found) return found;
  }
  return undefined;
}

/** Returns all text below an element. */
export const textOf = (node: Node): string =>
  typeof node === "string" ? node : node.children.map(textOf).join("");
