import { attributesOf, extraOf } from "./attributes";
import type { BlockNode, BulletList, ListItem, OrderedList } from "./document";
import type { HtmlElement } from "./html-nodes";
import { NotVisual } from "./not-visual";
import { readRepeated } from "./read-repeated";
import { type Reading, type Tree, treeOf } from "./tree";

type Blocks = (trees: Tree[]) => BlockNode[];

/** Reads a list, each item with the conditions that it stands under. */
export function readList(
  list: HtmlElement,
  reading: Reading,
  blocks: Blocks,
): BulletList | OrderedList {
  const attributes = attributesOf(list, reading);
  const content = readRepeated(treeOf(list.children, reading), reading, (item, path): ListItem => {
    if (item.name !== "li") throw new NotVisual("An element in a list", `<${item.name}>`);
    return {
      type: "listItem",
      attrs: { path, extra: extraOf(attributesOf(item, reading)) },
      content: blocks(treeOf(item.children, reading)),
    };
  });
  if (content.length === 0) throw new NotVisual("A list without items", `<${list.name}>`);
  if (list.name === "ul")
    return { type: "bulletList", attrs: { extra: extraOf(attributes) }, content };
  const isNumber = /^-?\d{1,6}$/.test(attributes.start ?? "");
  return {
    type: "orderedList",
    attrs: {
      start: isNumber ? Number(attributes.start) : 1,
      extra: isNumber ? extraOf(attributes, "start") : extraOf(attributes),
    },
    content,
  };
}
