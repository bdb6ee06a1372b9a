import { variableOf } from "../aliases";
import { sanitizeLetter } from "../sanitize";
import { letterVariables } from "../variables";
import { type HtmlElement, type Node, parseHtml, printHtml, remade } from "./parse-html";

export const variableClass = "letter-variable";
export const conditionClass = "letter-condition";

const tokenPattern = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Stand for a token while the text is sanitised. */
const [maskStart, maskEnd] = ["\uE0F0", "\uE0F1"];
const maskPattern = new RegExp(`${maskStart}(\\d+)${maskEnd}`, "g");

const labels = new Map(letterVariables.map(({ name, label }) => [name, label]));

/** Returns what an author calls a variable: `Salary`, and its format after it. */
function variableText(source: string): string {
  const [path = "", ...filters] = source.slice(2, -2).replace(/^-|-$/g, "").split("|");
  const name = path.trim();
  const label = labels.get(variableOf(name) ?? name) ?? name;
  return [label, ...filters.map((filter) => filter.trim())].join(" · ");
}

const tagText = (source: string): string =>
  source
    .slice(2, -2)
    .replace(/^-|-$/g, "")
    .trim()
    .replace(/^end(?=\w)/, "end ");

function chipOf(source: string): HtmlElement {
  const isVariable = source.startsWith("{{");
  return {
    name: "span",
    attributes: { class: isVariable ? variableClass : conditionClass },
    children: [isVariable ? variableText(source) : tagText(source)],
  };
}

/** Elements that hold no text between their rows and items. */
const gridded = new Set(["table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl"]);

/**
 * Draws a template as a letter: its text sanitised, with each variable and condition as a chip that
 * says what it stands for. Tags between rows and items begin the next one.
 */
export function drawTemplate(body: string): string {
  const tokens: string[] = [];
  const masked = body
    .replaceAll(/[\uE0F0\uE0F1]/g, "")
    .replace(tokenPattern, (token) => `${maskStart}${tokens.push(token) - 1}${maskEnd}`);
  const chips = tokens.map(chipOf);
  let waiting: Node[] = [];

  const split = (text: string): Node[] =>
    text.split(maskPattern).flatMap((part, index): Node[] => {
      const chip = index % 2 === 1 ? chips[Number(part)] : null;
      if (chip) return [chip];
      return part === "" ? [] : [part];
    });

  const draw = (nodes: readonly Node[], parent: string): Node[] =>
    nodes.flatMap((node): Node[] => {
      if (typeof node === "string") {
        if (!gridded.has(parent)) return split(node);
        waiting.push(...split(node).filter((part) => typeof part !== "string"));
        return [];
      }
      const begins = gridded.has(node.name) ? [] : waiting;
      if (begins.length > 0) waiting = [];
      const drawn = remade(node, [...begins, ...draw(node.children, node.name)]);
      for (const [key, value] of Object.entries(drawn.attributes)) {
        if (value.includes(maskStart)) delete drawn.attributes[key];
      }
      return [drawn];
    });

  const nodes = draw(parseHtml(sanitizeLetter(masked)), "");
  return printHtml([...nodes, ...waiting]);
}
