import { isLetterVariable } from "../aliases";
import { findPlaceholders } from "../find-placeholders";
import { identifierOf, suggestVariable } from "./suggest-variable";

/** A place of a document that another system fills in. */
export interface WordPlaceholder {
  /** Number of its `span` in the HTML. */
  index: number;
  /** As the document has it. */
  text: string;
  /** What it names: a field of another system, or the words in its brackets. */
  name: string;
  /** The variable that it seems to mean. */
  variable: string | null;
  /** What a template has if no variable is chosen: found there as a problem, unless it's a date. */
  fallback: string;
  count: number;
  /** The text around the first. */
  context: string;
}

const braces = /^\{\{\s*([\s\S]*?)\s*\}\}$/;

/** Returns a text that begins and ends no variable or tag. */
const withoutBraces = (text: string) => text.replace(/\{(?=[{%])|(?<=[}%])\}/g, "");

function fallbackOf(text: string, name: string): string {
  const inside = braces.exec(text)?.[1];
  if (inside !== undefined) {
    const variable = /^[a-z_][\w.]*$/i.test(inside) ? inside : identifierOf(inside);
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
    this.all.push({
      ...{ index, text, name, variable: suggestVariable(name) },
      ...{ fallback, count: 0, context: "" },
    });
    return index;
  }
}
