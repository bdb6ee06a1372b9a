import { NotVisual } from "./not-visual";
import type { Token, Tokens } from "./tokens";

/** A source whose Liquid is masked with characters that HTML has no use for. */
export interface Masked {
  source: string;
  /** As long as the source, so that offsets are the same. */
  html: string;
  tokens: readonly Token[];
  /** Splits a text of the parsed source at its tokens. */
  split: (text: string) => (string | Token)[];
  unmask: (text: string) => string;
  isMasked: (text: string) => boolean;
  isDamaged: (text: string) => boolean;
}

const base = 32;
const digits = 3;

/** Returns private characters that a source doesn't have, neither plain nor as entities. */
function unusedCharacters(source: string, count: number): string[] {
  const used = new Set(source.match(/[\uE000-\uF8FF]/g));
  for (const [, hex, decimal] of source.matchAll(/&#(?:x([0-9a-f]{1,8})|(\d{1,8}))/gi)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (code >= 0xe000 && code <= 0xf8ff) used.add(String.fromCharCode(code));
  }
  const unused: string[] = [];
  for (let code = 0xe000; code <= 0xf8ff && unused.length < count; code += 1) {
    const character = String.fromCharCode(code);
    if (!used.has(character)) unused.push(character);
  }
  return unused;
}

/** Masks tokens, and two characters each where braces are damaged. Throws NotVisual. */
export function maskTokens(source: string, { tokens, damaged }: Tokens): Masked {
  const [start = "", fill = "", broken = "", ...numerals] = unusedCharacters(source, base + 3);
  if (numerals.length < base || tokens.length >= base ** digits) {
    throw new NotVisual("The template has too many variables or special characters", "");
  }
  const maskOf = (index: number, length: number) => {
    const number = [index >> 10, (index >> 5) % base, index % base].map((each) => numerals[each]);
    return `${start}${number.join("")}${fill.repeat(length - digits - 1)}`;
  };
  const pieces = [
    ...tokens.map((token, index) => ({
      ...token,
      mask: maskOf(index, token.end - token.start),
    })),
    ...damaged.map((at) => ({ start: at, end: at + 2, mask: broken.repeat(2) })),
  ].sort((a, b) => a.start - b.start);
  let html = "";
  let at = 0;
  for (const piece of pieces) {
    html += source.slice(at, piece.start) + piece.mask;
    at = piece.end;
  }
  const mask = new RegExp(`(${start}[${numerals.join("")}]{${digits}})${fill}*`);
  const tokenAt = (text: string) => {
    const [high = 0, middle = 0, low = 0] = [...text.slice(1)].map((each) =>
      numerals.indexOf(each),
    );
    const token = tokens[high * base ** 2 + middle * base + low];
    if (!token) throw new Error("A mask stands for no token");
    return token;
  };
  const split = (text: string) =>
    text.split(mask).map((part, index) => (index % 2 ? tokenAt(part) : part));
  return {
    source,
    html: html + source.slice(at),
    tokens,
    split,
    unmask: (text) =>
      split(text)
        .map((part) => (typeof part === "string" ? part : part.source))
        .join(""),
    isMasked: (text) => text.includes(start),
    isDamaged: (text) => text.includes(broken),
  };
}
