import type { Block, ListItem } from "./blocks";

interface OpenList {
  name: "ol" | "ul";
  type: ListItem["type"];
  depth: number;
  number: number;
  html: string;
}

const opening = ({ name, type, number }: OpenList) => {
  const kind = type && type !== "1" ? ` type="${type}"` : "";
  const start = name === "ol" && number !== 1 ? ` start="${number}"` : "";
  return `<${name}${kind}${start}>`;
};

const newList = ({ type, depth, number = 1 }: ListItem): OpenList => {
  const list: OpenList = { name: type === null ? "ul" : "ol", type, depth, number, html: "" };
  return { ...list, html: opening(list) };
};

const continues = (list: OpenList, { type, number }: ListItem) =>
  list.type === type && (type === null || number === undefined || number === list.number + 1);

/** Prints items that follow each other as lists, those deeper within the item before them. */
export function printList(
  items: readonly ListItem[],
  printContent: (blocks: readonly Block[]) => string,
): string {
  const open: OpenList[] = [];
  const printed: string[] = [];
  const close = () => {
    const list = open.pop();
    if (!list) return;
    const html = `${list.html}</li>\n</${list.name}>`;
    const outer = open.at(-1);
    if (outer) outer.html += `\n${html}\n`;
    else printed.push(html);
  };
  for (const item of items) {
    while ((open.at(-1)?.depth ?? 0) > item.depth) close();
    const list = open.at(-1);
    if (list?.depth === item.depth && continues(list, item)) {
      list.number = item.number ?? list.number + 1;
      list.html += "</li>";
    } else {
      if (list?.depth === item.depth) close();
      open.push(newList(item));
    }
    const current = open.at(-1);
    if (current) current.html += `\n<li>${printContent(item.blocks)}`;
  }
  while (open.length > 0) close();
  return printed.join("\n");
}
