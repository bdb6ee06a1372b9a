import { parseDocument } from "htmlparser2";
import { memoize } from "@/lib/format/memoize";

type HtmlNode = ReturnType<typeof parseDocument>["children"][number];

function write(node: HtmlNode): string {
  if (node.type === "text") return node.data.replace(/[ \t\r\n\f]+/g, " ");
  if (!("attribs" in node)) return "";
  const attributes = Object.entries(node.attribs)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`)
    .join("");
  return `<${node.name}${attributes}>${node.children.map(write).join("")}</${node.name}>`;
}

const block =
  "address|blockquote|br|caption|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul";
const rules: [RegExp, string][] = [
  [new RegExp(` *(</?(?:${block})(?: [^>]*)?>) *`, "g"), "$1"],
  // Neighbours that are alike look like one.
  [/<\/(a|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)><\1>/g, ""],
  [/<(\w+)( [^<>]*)>([^<>]*)<\/\1><\1\2>/g, "<$1$2>$3"],
  // Without text they show nothing.
  [/<(b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)(?: [^<>]*)?><\/\1>/g, ""],
  [/ (<\/?(?:a|b|em|i|s|span|strong|u)(?: [^<>]*)?>) /g, " $1"],
  [/<(b|em|i|s|span|strong|u)> <\/\1>/g, " "],
  [/<(p|div|thead|tbody|tfoot)><\/\1>/g, ""],
  [/ +/g, " "],
];

/** Returns HTML in a form that is the same for letters that look the same. */
export const canonicalHtml = memoize((html: string): string => {
  let text = parseDocument(html).children.map(write).join("");
  for (let before = ""; before !== text; ) {
    before = text;
    for (const [pattern, replacement] of rules) text = text.replace(pattern, replacement);
  }
  return text.trim();
});
