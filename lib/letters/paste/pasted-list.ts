import { isHidden } from "../hidden";
import type { Block, ListItem, NumberType } from "../imported/blocks";
import { type Element, textOf } from "../imported/tree";
import type { Context, Reading } from "./reading";

const numberTypes: Record<string, NumberType> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

function typeOf(name: string, { type = "" }: Record<string, string>, styleType = ""): NumberType {
  if (name !== "ol") return null;
  return numberTypes[styleType] ?? (/^[aAiI]$/.test(type) ? (type as NumberType) : "1");
}

const wholeNumber = (text: string | undefined) =>
  /^\d{1,4}$/.test(text ?? "") ? Number(text) : undefined;

/** Returns the items of a list and of the lists within, each with its depth. */
export function readPastedList(list: Element, reading: Reading, context: Context): Block[] {
  const depth = context.depth + 1;
  const inner: Context = { ...context, depth, isTight: false, align: undefined };
  const blocks: Block[] = [];
  let number: number | undefined =
    list.name === "ol" ? (wholeNumber(list.attributes.start) ?? 1) : undefined;
  for (const node of list.children) {
    if (typeof node === "string") continue;
    if (node.name === "ul" || node.name === "ol") {
      blocks.push(...readPastedList(node, reading, inner));
      continue;
    }
    if (isHidden({ ...node.attributes, style: reading.styleOf(node).text })) {
      if (textOf(node).trim()) reading.losses.add("hidden", textOf(node));
      continue;
    }
    const { style } = reading.styleOf(node);
    const level = wholeNumber(node.attributes["aria-level"] ?? node.attributes["data-aria-level"]);
    const at = Math.min(Math.max(depth, (level ?? 0) - 1), 9);
    const listType =
      style.get("list-style-type") ?? reading.styleOf(list).style.get("list-style-type");
    const item: ListItem = {
      kind: "item",
      depth: at,
      type: typeOf(list.name, { ...list.attributes, ...node.attributes }, listType),
      number: wholeNumber(node.attributes.value) ?? number,
      blocks: [],
    };
    number = undefined;
    const content = reading.blocksOf(node.children, { ...inner, depth: at });
    blocks.push(...itemsOf(item, content));
  }
  return blocks;
}

/** Returns an item and those deeper; what follows a deeper list belongs to its last item. */
function itemsOf(item: ListItem, content: readonly Block[]): ListItem[] {
  const items = [item];
  for (const block of content) {
    if (block.kind === "item") items.push(block);
    else items.at(-1)?.blocks.push(block);
  }
  return items;
}
