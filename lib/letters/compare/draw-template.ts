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

/** Returns the last cell or item of a row, a list or a part of a table. */
function lastCell(node: Node | undefined): HtmlElement | null {
  if (node === undefined || typeof node === "string") return null;
  return gridded.has(node.name) ? lastCell(node.children.at(-1)) : node;
}

/**
 * Draws a template as a letter: its text sanitised, with each variable and condition as a chip that
 * says what it stands for. Tags between rows and items begin the next one, or end the one before.
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

  const draw = (nodes: readonly Node[], parent: string): Node[] => {
    const drawn: Node[] = [];
    for (const node of nodes) {
      if (typeof node !== "string") drawn.push(drawElement(node));
      else if (!gridded.has(parent)) drawn.push(...split(node));
      else for (const chip of split(node)) if (typeof chip !== "string") place(chip, drawn.at(-1));
    }
    return drawn;
  };

  /** Puts a tag between rows or items into the one before, if it ends there, or the next one. */
  function place(chip: HtmlElement, before: Node | undefined): void {
    const host = String(chip.children[0]).startsWith("end ") ? lastCell(before) : null;
    if (host) host.children.push(chip);
    else waiting.push(chip);
  }

  function drawElement(element: HtmlElement): Node {
    const begins = gridded.has(element.name) ? [] : waiting;
    if (begins.length > 0) waiting = [];
    const drawn = remade(element, [...begins, ...draw(element.children, element.name)]);
    for (const [key, value] of Object.entries(drawn.attributes)) {
      if (value.includes(maskStart)) delete drawn.attributes[key];
    }
    return drawn;
  }

  const nodes = draw(parseHtml(sanitizeLetter(masked)), "");
  return printHtml([...nodes, ...waiting]);
}
