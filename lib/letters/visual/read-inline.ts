import { attributesOf, extraOf } from "./attributes";
import type { InlineNode, Mark, Step } from "./document";
import { inlineElements, separateElements } from "./elements";
import type { HtmlElement } from "./html-nodes";
import { NotVisual } from "./not-visual";
import { keyOf, settleLine } from "./settle-line";
import { isVariable, withoutTrims } from "./tokens";
import { branchesOf, type Chain, type Reading, type Tree, treeOf } from "./tree";

const simpleMarks: Record<string, "bold" | "italic" | "underline" | "strike"> = {
  ...({ b: "bold", strong: "bold", i: "italic", em: "italic", u: "underline" } as const),
  ...({ ins: "underline", s: "strike", del: "strike", strike: "strike" } as const),
};

/** What a part of a line stands in. */
interface Around {
  marks: Mark[];
  path: Step[];
}

/** Returns the marks within an element; one that says nothing new is left out. */
function marksWithin(element: HtmlElement, marks: Mark[], reading: Reading): Mark[] {
  const { name } = element;
  const attributes = attributesOf(element, reading);
  const { href } = attributes;
  if (name === "a" && marks.some(({ type }) => type === "link")) {
    throw new NotVisual("A link in a link", href ?? "");
  }
  if (name === "a" && href !== undefined) {
    return [...marks, { type: "link", attrs: { href, extra: extraOf(attributes, "href") } }];
  }
  const type = Object.hasOwn(simpleMarks, name) ? simpleMarks[name] : undefined;
  const attrs = { tag: name, extra: extraOf(attributes) };
  if (!type) return [...marks, { type: "styled", attrs }];
  if (!marks.some((mark) => mark.type === type)) return [...marks, { type, attrs }];
  return attrs.extra ? [...marks, { type: "styled", attrs }] : marks;
}

function leafOf<Leaf extends InlineNode>(leaf: Leaf, { marks, path }: Around): Leaf {
  const all: Mark[] = path.length > 0 ? [{ type: "condition", attrs: { path } }, ...marks] : marks;
  return all.length > 0 ? { ...leaf, marks: all } : leaf;
}

function imageOf(element: HtmlElement, reading: Reading): InlineNode {
  const { src = "", alt = null, ...others } = attributesOf(element, reading);
  return { type: "image", attrs: { src, alt, extra: extraOf(others) } };
}

function refuseSeparate(trees: readonly Tree[]) {
  trees.forEach((tree, index) => {
    const before = trees[index - 1];
    if (tree.kind !== "element" || before?.kind !== "element") return;
    const [a, b] = [before.element, tree.element];
    if (!separateElements.has(a.name) || a.name !== b.name) return;
    if (keyOf(a.attribs) === keyOf(b.attribs)) {
      throw new NotVisual("Two elements that would become one", `<${a.name}>`);
    }
  });
}

/** Returns a condition whose tags trim nothing, since the space that they trim is gone. */
const withoutChainTrims = (chain: Chain): Chain => ({
  ...chain,
  openings: chain.openings.map(withoutTrims),
  closing: withoutTrims(chain.closing),
});

function nodesOf(trees: readonly Tree[], around: Around, reading: Reading): InlineNode[] {
  refuseSeparate(trees);
  return trees.flatMap((tree): InlineNode[] => {
    if (tree.kind === "chain") {
      return branchesOf(withoutChainTrims(tree), reading).flatMap(({ step, content }) =>
        nodesOf(content, { ...around, path: [...around.path, step] }, reading),
      );
    }
    if (tree.kind === "verbatim") {
      const at = reading.masked.source.slice(tree.start, tree.end);
      throw new NotVisual("A loop, a choice or a capture", at);
    }
    if (tree.kind === "text") {
      const text = tree.text.replace(/[ \t\r\n\f]+/g, " ");
      return [leafOf({ type: "text", text }, around)];
    }
    if (tree.kind === "source") {
      const source = withoutTrims(tree.source);
      const type = isVariable(source) ? "variable" : "liquidTag";
      if (/^\{%\s*raw\b[\s\S]*</.test(source)) throw new NotVisual("Raw text with markup", source);
      return [leafOf({ type, attrs: { source } }, around)];
    }
    const { element } = tree;
    if (element.name === "br") return [leafOf({ type: "hardBreak" }, around)];
    if (element.name === "img") return [leafOf(imageOf(element, reading), around)];
    if (!inlineElements.has(element.name)) {
      throw new NotVisual("An element that a line can't have", `<${element.name}>`);
    }
    const marks = marksWithin(element, around.marks, reading);
    const nodes = nodesOf(treeOf(element.children, reading), { ...around, marks }, reading);
    if (nodes.length === 0 && element.name === "q") {
      throw new NotVisual("Quotation marks without text", "<q>");
    }
    return nodes;
  });
}

/** Reads what stands in one line. Throws NotVisual for what has no visual form there. */
export const readLine = (trees: readonly Tree[], reading: Reading): InlineNode[] =>
  settleLine(nodesOf(trees, { marks: [], path: [] }, reading));
