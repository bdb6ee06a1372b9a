import type { Extra } from "./document";
import { isBalanced, isSingle, isVariable, type Tokens } from "./tokens";

/** How a document is printed: `find` finds the Liquid that stays as it is. */
export interface Printing {
  find: (source: string) => Tokens;
  hasConditions: boolean;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\u00a0": "&nbsp;",
  '"': "&quot;",
  // Without their zeros they would be read as the braces of a variable.
  "{": "&#0123;",
  "}": "&#0125;",
  "｛": "&#65371;",
  "｝": "&#65373;",
  // The engine marks values with them.
  "\ue002": "&#xe002;",
  "\ue003": "&#xe003;",
};

const escapeWith = (text: string, characters: RegExp) =>
  text.replace(characters, (character) => entities[character] ?? character);

/** Returns a text as HTML; its braces stay text. */
export const printText = (text: string): string =>
  escapeWith(text, /[&<>\u00a0{}｛｝\ue002\ue003]/g).replace(/%(?=7B(?:%7B|%25))/gi, "&#37;");

function printValue(value: string, { find }: Printing): string {
  const { tokens, damaged } = find(value);
  const known = damaged.length === 0 && isBalanced(tokens) ? tokens : [];
  let html = "";
  let at = 0;
  for (const token of known) {
    html += escapeWith(value.slice(at, token.start), /[&<>"{}]/g) + token.source;
    at = token.end;
  }
  return html + escapeWith(value.slice(at), /[&<>"{}]/g);
}

const attributeName = /^[^\s"'<>/={}%]+$/;

type Attributes = Record<string, string | number | null | undefined>;

/** Returns attributes as HTML; those without a value are left out. */
export const printAttributes = (attributes: Attributes | Extra, printing: Printing): string =>
  Object.entries(attributes ?? {})
    .filter(([name, value]) => attributeName.test(name) && value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${printValue(String(value), printing)}"`)
    .join("");

/** Returns an element as HTML around its content. */
export const printElement = (
  name: string,
  attributes: Attributes | Extra,
  content: string,
  printing: Printing,
): string => `<${name}${printAttributes(attributes, printing)}>${content}</${name}>`;

const comment = /^<!--(?:(?!-->)[\s\S])*-->$/;

/** Returns whether source is one variable, or one tag or comment that stands alone. */
export function isAtom(
  source: string,
  type: "variable" | "liquidTag",
  { find }: Printing,
): boolean {
  const { tokens, damaged } = find(source);
  if (damaged.length > 0) return false;
  if (type === "liquidTag" && comment.test(source)) return isBalanced(tokens);
  const isOne = tokens[0]?.source === source;
  return isOne && (type === "variable" ? isVariable(source) : isSingle(source));
}
