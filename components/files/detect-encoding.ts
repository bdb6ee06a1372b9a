import { alphabets } from "./alphabets";
import { decode, type Encoding } from "./encodings";
import { findWideEncoding } from "./wide-encodings";

const sampleLength = 200_000;

function byMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Returns UTF-16 if about every other byte is 0, as in text with spaces, commas and line ends. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4000);
  const zerosAt = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const even = zerosAt(0);
  const odd = zerosAt(1);
  if (even + odd < sample.length / 50) return null;
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : null;
}

/**
 * Returns whether bytes are UTF-8, if need be with some bad lines: text in another encoding has
 * next to no valid characters beyond ASCII.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, "utf-8");
  if (!text.includes("\ufffd")) return true;
  let good = 0;
  let bad = 0;
  for (const line of text.split("\n")) {
    if (line.includes("\ufffd")) bad += 1;
    else if (/[^\0-\x7f]/.test(line)) good += 1;
  }
  return good >= bad;
}

/**
 * Upper case after lower case, two scripts in a word, a final sigma within one, and marks or digits
 * of Thai where none can be.
 */
const oddPairs = [
  /\p{Ll}\p{Lu}/gu,
  /[a-z](?=(?!\p{sc=Latn})\p{L})|(?!\p{sc=Latn})\p{L}(?=[a-z])/giu,
  /ς(?=\p{L})/gu,
  /(?<![\u0e01-\u0e3a\u0e45-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])/gu,
  /[\u0e50-\u0e5b](?=[\u0e01-\u0e4e])|(?<=[\u0e01-\u0e4e])[\u0e4f-\u0e5b]/gu,
];

/** Quotation marks, apostrophes and dashes where a text has them. */
const marks = [
  /(?<=\p{Lu}|\b[ld])’(?=\p{Lu})|(?<=\p{L})’(?=s(?!\p{L}))/gu,
  /(?<![\p{L}\d])[‘“„«»]|[’”“«»…](?![\p{L}\d])/gu,
  /(?<=[\s\d])[–—](?=[\s\d])|[€£](?=\s?\d)|(?<=\d\s?)[€£°]/gu,
];
/** An apostrophe elsewhere in a word is less likely than a letter with an accent. */
const innerApostrophe = /(?<=\p{L})’(?=\p{L})/gu;

/** Words that begin with a small letter, in scripts that have capitals. */
const smallWords = /(?<!\p{L})(?=[\p{sc=Grek}\p{sc=Cyrl}])\p{Ll}/gu;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Returns the share of the letters beyond ASCII that the alphabet has, less odd pairs. */
function likeness(text: string, letters: ReadonlySet<string>): number {
  const beyond = [...text].filter((character) => character > "\x7f" && character !== "\u00a0");
  if (beyond.length === 0) return 0;
  const known = beyond.filter((character) => letters.has(character)).length;
  const sure = marks.reduce((sum, mark) => sum + countOf(text, mark), 0);
  const inner = Math.max(0, countOf(text, innerApostrophe) - countOf(text, marks[0] as RegExp));
  const odd = oddPairs.reduce((sum, pair) => sum + countOf(text, pair), 0);
  // Thai has a letter for nearly every byte, so that all else that is as likely comes first.
  const small = countOf(text, smallWords) > 0 || /[\u0e01-\u0e5b]/.test(text) ? 0.02 : 0;
  return (known + sure + inner / 2 - odd) / beyond.length - small;
}

/** Keeps the lines that tell encodings apart. */
const telling = (bytes: Uint8Array): Uint8Array => {
  const kept: number[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length && kept.length < sampleLength; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    const line = bytes.subarray(start, at + 1);
    if (line.some((byte) => byte > 127)) kept.push(...line.subarray(0, 2000));
    start = at + 1;
  }
  return Uint8Array.from(kept);
};

function byLetters(bytes: Uint8Array, language: string): Encoding {
  const sample = telling(bytes);
  const texts = new Map<Encoding, string>();
  const textIn = (encoding: Encoding) => {
    const text = texts.get(encoding) ?? decode(sample, encoding);
    texts.set(encoding, text);
    return text;
  };
  let best: { encoding: Encoding; score: number } = { encoding: "windows-1252", score: 0 };
  for (const { languages, letters, encodings } of alphabets) {
    for (const [rank, encoding] of encodings.entries()) {
      const own = languages.includes(language) ? 0.05 : 0;
      const score = likeness(textIn(encoding), letters) + own - rank * 0.01;
      if (score > best.score + 1e-9) best = { encoding, score };
    }
  }
  const wide = findWideEncoding(sample, language);
  return wide && wide.score > best.score + 1e-9 ? wide.encoding : best.encoding;
}

/**
 * Returns the encoding that the bytes of a text most likely have, and whether that is a guess.
 * `language` decides between encodings in which the text is equally plausible.
 */
export function detectEncoding(
  bytes: Uint8Array,
  language: string,
): { encoding: Encoding; guessed: boolean } {
  const sure = byMark(bytes) ?? byZeros(bytes) ?? (isMostlyUtf8(bytes) ? "utf-8" : null);
  if (sure) return { encoding: sure, guessed: false };
  return { encoding: byLetters(bytes, language), guessed: true };
}
