import type { Inline } from "../imported/blocks";

/** Returns a text that begins no variable and no tag of a template, also after `last`. */
function plainText(text: string, last: string): string {
  let plain = "";
  for (const sign of text) {
    const before = plain.at(-1) ?? last;
    if (sign === before && (sign === "{" || sign === "}")) continue;
    if (`${before}${sign}` === "{%" || `${before}${sign}` === "%}") plain += " ";
    plain += sign;
  }
  return plain;
}

/** Returns content whose texts are no code in a template: of several braces, one is left. */
export function withoutCode(inlines: readonly Inline[]): Inline[] {
  let last = "";
  return inlines.map((inline) => {
    if (inline.kind !== "text") {
      last = "";
      return inline;
    }
    const text = plainText(inline.text, last);
    last = text.at(-1) ?? last;
    return { ...inline, text };
  });
}
