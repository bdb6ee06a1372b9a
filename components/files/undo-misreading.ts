import { windows1252 } from "./encodings";

const byteOf = (character: string): number | undefined => {
  const special = windows1252.indexOf(character);
  if (special >= 0) return 0x80 + special;
  return character <= "\xff" ? character.charCodeAt(0) : undefined;
};
const utf8 = new TextDecoder("utf-8", { fatal: true });

const suspicious = /[ÂÃÄÅÎÏÐÑâ][^\0-\x7f]+/g;
const plausible = /^[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\u00a0-\u00bf\u2010-\u203a]+$/u;

function reread(run: string): string {
  const bytes = [...run].map(byteOf);
  if (bytes.some((byte) => byte === undefined)) return run;
  try {
    const text = utf8.decode(Uint8Array.from(bytes as number[]));
    return plausible.test(text) ? text : run;
  } catch {
    return run;
  }
}

/** Returns text whose UTF-8 was once read as Windows-1252 as it was meant: `ZoÃ«` is `Zoë`. */
export const undoMisreading = (text: string): string => text.replaceAll(suspicious, reread);
