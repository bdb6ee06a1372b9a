import { isLetterVariable, variableOf } from "../aliases";
import { findPlaceholders, variableFor } from "../find-placeholders";

/** A place of a document that another system fills in. */
export interface WordPlaceholder {
  /** Number of its `span` in the HTML. */
  index: number;
  /** As the document has it. */
  text: string;
  /** The variable that it seems to mean. */
  variable: string | null;
  /** What a template has if no variable is chosen: found there as a problem, unless it's a date. */
  fallback: string;
  count: number;
  /** The text around the first. */
  context: string;
}

/** Words that only say whose a value is. */
const qualifiers =
  /(?:^|[\s_])(?:the|a|insert|enter|your|candidate|candidates|employee|employees|applicant|offer|proposed|annual|yearly|monthly|gross|base|basic|starting|full)(?=[\s_])/gi;

const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_.-]+|['’]s?(?=\s|$)/g, " ");

/** Returns the variable that a name means, also with a word that says whose it is. */
function suggestionFor(name: string): string | null {
  const rest = spaced(name).replace(qualifiers, " ").trim();
  const found = variableFor(name) ?? variableFor(rest);
  return found && (variableOf(found) ?? null);
}

const braces = /^\{\{\s*([\s\S]*?)\s*\}\}$/;

const identifier = (name: string) =>
  spaced(name)
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_\d]+|_+$/g, "");

/** Returns a text that begins and ends no variable or tag. */
const withoutBraces = (text: string) => text.replace(/\{(?=[{%])|(?<=[}%])\}/g, "");

function fallbackOf(text: string, name: string): string {
  const inside = braces.exec(text)?.[1];
  if (inside !== undefined) {
    const variable = /^[a-z_][\w.]*$/i.test(inside) ? inside : identifier(inside);
    return variable ? `{{ ${variable} }}` : `[${inside}]`;
  }
  const plain = withoutBraces(text);
  if (findPlaceholders(plain).length > 0) return plain;
  return /^\p{L}[\p{L}\d _.-]{0,60}$/u.test(name) ? `<<${name}>>` : `[${withoutBraces(name)}]`;
}

const ownVariable = /^\{\{\s*([\w.]+)\s*(?:\|\s*default:\s*["“'‘][^{}"”|]*["”'’]\s*)?\}\}$/;

/** True for a variable of letters as a template has it, with or without a fallback. */
export const isOwnVariable = (text: string): boolean => {
  const path = ownVariable.exec(text)?.[1];
  return path !== undefined && isLetterVariable(path);
};

/** Lists a document's placeholders, each once. */
export class PlaceholderList {
  readonly all: WordPlaceholder[] = [];
  /** Tags of other systems, which a letter can't have. */
  readonly refused: string[] = [];
  private readonly indices = new Map<string, number>();

  /** Returns what is left of a tag such as `{% if … %}`: a text that is found as a problem. */
  refuse(tag: string, inside: string): string {
    this.refused.push(tag);
    const name = inside.replace(/[^\p{L}\d_.-]+/gu, " ").trim();
    return /^\p{L}/u.test(name) ? `<<${name.slice(0, 60).trim()}>>` : "";
  }

  /** Returns the number of a placeholder; `keepsText` for a date, which is no problem as text. */
  indexOf(text: string, name: string, { keepsText = false } = {}): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.all.length;
    this.indices.set(text, index);
    const fallback = keepsText ? withoutBraces(text) : fallbackOf(text, name);
    this.all.push({ index, text, variable: suggestionFor(name), fallback, count: 0, context: "" });
    return index;
  }
}
