import { letterText } from "./text";

/**
 * Most bytes that the text of an email takes as it is sent, as HTML and as plain text together. With
 * the style, branding and headers around it, an email stays below 100 kB: Gmail hides what follows.
 */
export const maxMailTextBytes = 80_000;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Returns the bytes that a text takes as quoted-printable. */
function quotedBytes(text: string): number {
  let size = 0;
  for (const byte of bytesOf(text)) {
    const isPlain = (byte >= 32 && byte <= 126 && byte !== 61) || byte === 10;
    size += isPlain ? 1 : 3;
  }
  return Math.ceil((size * 76) / 72);
}

/** Returns the bytes that a text takes as base64. */
const base64Bytes = (text: string) =>
  Math.ceil((Math.ceil(bytesOf(text).length / 3) * 4 * 78) / 76);

/** Returns the encoding that makes an email's texts smaller, and their bytes in it. */
export function encodedSize(...texts: string[]): {
  encoding: "quoted-printable" | "base64";
  bytes: number;
} {
  const sum = (sizeOf: (text: string) => number) =>
    texts.reduce((total, text) => total + sizeOf(text), 0);
  const [quoted, base64] = [sum(quotedBytes), sum(base64Bytes)];
  return base64 < quoted
    ? { encoding: "base64", bytes: base64 }
    : { encoding: "quoted-printable", bytes: quoted };
}

/** HTML of so few characters fits, whatever it contains. */
const alwaysFits = 4000;

/** Returns whether an email with this HTML can be sent whole. */
export const fitsMail = (html: string): boolean =>
  html.length <= alwaysFits || encodedSize(html, letterText(html)).bytes <= maxMailTextBytes;
