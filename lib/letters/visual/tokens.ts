/** A variable, a tag, or a comment or raw text with both of its tags. */
export interface Token {
  source: string;
  start: number;
  end: number;
}

/** Tokens in their order, and where braces are damaged: two characters each. */
export interface Tokens {
  tokens: Token[];
  damaged: number[];
}

const maxDamaged = 50;

/** Returns where a variable that starts at an offset ends, as the engine reads it, or -1. */
function endOfVariable(source: string, start: number): number {
  let at = start + 2;
  while (at < source.length) {
    const character = source[at] ?? "";
    const closing = character === '"' || character === "'" ? source.indexOf(character, at + 1) : -1;
    if (closing >= 0) at = closing + 1;
    else if (source.startsWith("}}", at)) return at + 2;
    else at += 1;
  }
  return -1;
}

const keeping = /\{%-?\s*(raw|comment)\s*-?%\}/y;

function endOfTag(source: string, start: number): number {
  keeping.lastIndex = start;
  const [opening = "", name] = keeping.exec(source) ?? [];
  if (name) {
    const closing = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
    closing.lastIndex = start + opening.length;
    return closing.exec(source) ? closing.lastIndex : -1;
  }
  const end = source.indexOf("%}", start + 2);
  return end < 0 ? -1 : end + 2;
}

const isWhole = (token: string) =>
  /^\{%-?\s*(?:raw|comment)\b/.test(token) || !/\{\{|\{%/.test(token.slice(2));

/** Finds the Liquid of a template in its source. */
export function findTokens(source: string): Tokens {
  const tokens: Token[] = [];
  const damaged: number[] = [];
  const braces = /\{\{|\{%|\}\}|%\}/g;
  for (let found = braces.exec(source); found; found = braces.exec(source)) {
    const start = found.index;
    const end =
      found[0] === "{{"
        ? endOfVariable(source, start)
        : found[0] === "{%"
          ? endOfTag(source, start)
          : -1;
    const text = source.slice(start, end);
    if (end < 0 || !isWhole(text)) damaged.push(start);
    else tokens.push({ source: text, start, end });
    if (damaged.length > maxDamaged) break;
    braces.lastIndex = end < 0 || !isWhole(text) ? start + 2 : end;
  }
  return { tokens, damaged };
}

const link = /\{\{-?\s*(?:offer[._])?accept_url\s*-?\}\}/gi;

/** Finds the placeholders of the candidate's link in the source of a letter, its only Liquid. */
export function findLinks(source: string): Tokens {
  const tokens = [...source.matchAll(link)].map(({ 0: text, index }) => ({
    source: text,
    start: index,
    end: index + text.length,
  }));
  return { tokens, damaged: [] };
}

/** Returns the name of a tag; `""` for a variable. */
export const tagName = (source: string): string => /^\{%-?\s*(\w+|#)/.exec(source)?.[1] ?? "";

export const isVariable = (source: string): boolean => source.startsWith("{{");

/** Tags without an end that print nothing around them, and texts that are kept as they are. */
const single = new Set(["assign", "comment", "echo", "liquid", "raw", "#"]);

export const isSingle = (source: string): boolean => single.has(tagName(source));

const paired = new Set(["if", "unless", "for", "case", "capture", "tablerow"]);

/** Returns the end that an opening tag needs, or null for other tags. */
export const endFor = (source: string): string | null => {
  const name = tagName(source);
  return paired.has(name) ? `end${name}` : null;
};

const middles = new Set(["else", "elsif", "when"]);

/** Returns whether each tag among tokens is closed, in their order. */
export function isBalanced(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const { source } of tokens) {
    const name = tagName(source);
    const end = endFor(source);
    if (end) open.push(end);
    else if (name === open.at(-1)) open.pop();
    else if (name.startsWith("end") || (middles.has(name) && open.length === 0)) return false;
  }
  return open.length === 0;
}

/** Returns a token without the hyphens that trim the space around it. */
export const withoutTrims = (source: string): string =>
  source.replace(/^(\{[{%])-/, "$1").replace(/-([%}]\})$/, "$1");

export const trimsBefore = (source: string): boolean => /^\{[{%]-/.test(source);
export const trimsAfter = (source: string): boolean => /-[%}]\}$/.test(source);
