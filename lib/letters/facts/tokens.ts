/** How far back the words are read that say what a value is. */
const reach = 160;

const token = /[\p{L}\p{M}’'.]+|\p{Nd}+|[^\s\p{L}\p{M}\p{Nd}]/gu;

/** The end of a sentence, but not of an abbreviation or a number. */
const sentenceEnd = /[.!?;؛](?=\s+["“«]?\p{Lu})|[!?;؛؟](?=\s)|\.\s+(?=\p{Script=Arabic})/gu;

/** Returns the start of the sentence that an offset is in. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 400);
  let start = from;
  for (const end of text.slice(from, at).matchAll(sentenceEnd)) {
    if (
      !/(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Nr|No|approx|ca|bzw|incl)$/u.test(
        text.slice(from, from + end.index),
      )
    ) {
      start = from + end.index + 1;
    }
  }
  return start;
}

/** Returns the end of the sentence that an offset is in. */
export function sentenceEndAfter(text: string, at: number): number {
  const rest = text.slice(at, at + 400);
  const [end] = rest.matchAll(sentenceEnd);
  return at + (end ? end.index : rest.length);
}

/**
 * Returns whether a label ends before a value, with nothing between but connecting words. A label
 * is a pattern that ends in `$`.
 */
export function hasLabel(before: string, label: RegExp, connectors: ReadonlySet<string>): boolean {
  const text = before.slice(-reach);
  const tokens = [...text.matchAll(token)];
  for (let count = 0; count <= 12; count += 1) {
    const last = tokens.at(-1);
    if (!last) return false;
    if (label.test(text.slice(0, last.index + last[0].length))) return true;
    if (!connectors.has(last[0].toLowerCase().replace(/(?<=.)\.$/, ""))) return false;
    tokens.pop();
  }
  return false;
}
