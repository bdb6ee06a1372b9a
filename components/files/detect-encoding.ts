import { alphabets, wideEncodings } from "./alphabets";
import { decode, type Encoding } from "./encodings";

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

/** Upper case after lower case, two scripts in a word, or a final sigma within one. */
const oddPairs = [
  /\p{Ll}\p{Lu}/gu,
  /[a-z](?=(?!\p{sc=Latn})\p{L})|(?!\p{sc=Latn})\p{L}(?=[a-z])/giu,
  /ς(?=\p{L})/gu,
];

/** Returns the share of the letters beyond ASCII that the alphabet has, less odd pairs. */
function likeness(text: string, letters: ReadonlySet<string>): number {
  const beyond = [...text].filter((character) => character > "\x7f" && character !== "\u00a0");
  if (beyond.length === 0) return 0;
  const known = beyond.filter((character) => letters.has(character)).length;
  const odd = oddPairs.reduce((sum, pair) => sum + (text.match(pair)?.length ?? 0), 0);
  return (known - odd) / beyond.length;
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
  const wide = [
    ...(wideEncodings[language] ?? []),
    ...(best.score < 0.6 ? Object.values(wideEncodings).flat() : []),
  ];
  const found = wide.find((encoding) => isWide(textIn(encoding)));
  return found ?? best.encoding;
}

/** Returns whether text is of East Asian letters, with nothing undecodable or for private use. */
function isWide(text: string): boolean {
  const beyond = [...text].filter((character) => character > "\x7f");
  const letters = beyond.filter((character) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef・ー]/u.test(
      character,
    ),
  );
  return !/[\ufffd\p{Co}]/u.test(text) && letters.length > beyond.length * 0.95;
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
