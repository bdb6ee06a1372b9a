import { parseDocument } from "htmlparser2";
import { memoize } from "@/lib/format/memoize";

type HtmlNode = ReturnType<typeof parseDocument>["children"][number];
type HtmlElement = Extract<HtmlNode, { attribs: object }>;

const inline = new Set([
  ...["a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q"],
  ...["rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"],
  ...["var", "wbr"],
]);

const sameElements: Record<string, string> = { strong: "b", em: "i", del: "s", ins: "u" };
const withoutTag = new Set(["br", "img", "wbr"]);

function tagOf({ name, attribs }: HtmlElement): string {
  const attributes = Object.entries(attribs)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${sameElements[name] ?? name}${attributes.join("")}>`;
}

/** A text with the elements that it stands in, or the border of a block. */
type Piece = { text: string; around: string } | { tag: string };

function* piecesOf(node: HtmlNode, around: readonly string[]): Generator<Piece> {
  if (node.type === "text") {
    for (const text of node.data.split(/([ \t\r\n\f]+)/)) {
      if (text) yield { text, around: [...around].sort().join("") };
    }
    return;
  }
  if (!("attribs" in node)) return;
  const tag = tagOf(node);
  if (withoutTag.has(node.name)) {
    yield node.name === "br" ? { tag } : { text: tag, around: [...around].sort().join("") };
  } else if (inline.has(node.name)) {
    const isNew = !around.some((each) => each === tag || each.startsWith(tag.replace(">", " ")));
    for (const child of node.children) yield* piecesOf(child, isNew ? [...around, tag] : around);
  } else {
    // A browser adds a table's body by itself.
    const isShown = node.name !== "tbody";
    yield { tag: isShown ? tag : "" };
    for (const child of node.children) yield* piecesOf(child, []);
    yield { tag: isShown ? `</${node.name}>` : "" };
  }
}

/** Returns HTML in a form that is the same for letters that look the same. */
export const canonicalHtml = memoize((html: string): string => {
  let letter = "";
  let last = "";
  let isSpaced = true;
  let space = "";
  for (const child of parseDocument(html).children) {
    for (const piece of piecesOf(child, [])) {
      if ("tag" in piece) {
        letter += piece.tag;
        [last, isSpaced, space] = ["", true, ""];
      } else if (!piece.text.trim() && !/\u00a0/.test(piece.text)) {
        space = isSpaced ? "" : " ";
      } else {
        letter += space + (piece.around === last ? "" : `[${piece.around}]`) + piece.text;
        [last, isSpaced, space] = [piece.around, false, ""];
      }
    }
  }
  for (let before = ""; before !== letter; ) {
    before = letter;
    letter = letter.replace(/<(p|div|thead|tfoot)><\/\1>/g, "");
  }
  return letter;
});
