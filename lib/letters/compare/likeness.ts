import { textOf } from "./parse-html";
import type { Unit } from "./units";

interface Words {
  times: Map<string, number>;
  count: number;
}

export const wordPattern = /[\p{L}\p{N}]+/gu;
const known = new WeakMap<Unit, Words>();

function wordsOf(unit: Unit): Words {
  const words = known.get(unit) ?? { times: new Map<string, number>(), count: 0 };
  if (known.has(unit)) return words;
  known.set(unit, words);
  for (const [word] of textOf(unit.nodes).matchAll(wordPattern)) {
    words.times.set(word, (words.times.get(word) ?? 0) + 1);
    words.count += 1;
  }
  return words;
}

export const minLikeness = 0.35;

export const kindOf = ({ element }: Unit): string => {
  const name = element?.name ?? "p";
  if (/^(?:h[1-6]|p|div|section|header|footer|address|pre|blockquote)$/.test(name)) return "text";
  return /^(?:thead|tbody|tfoot)$/.test(name) ? "rows" : /^t[dh]$/.test(name) ? "cell" : name;
};

/** Returns how much of their words two blocks share, between 0 and 1. */
export function likeness(one: Unit, other: Unit): number {
  if (kindOf(one) !== kindOf(other)) return 0;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const count = words.count + others.count;
  if (count === 0) return one.key === other.key ? 1 : minLikeness;
  let shared = 0;
  for (const [word, times] of words.times) shared += Math.min(times, others.times.get(word) ?? 0);
  return (2 * shared) / count;
}
