import { diffArrays } from "diff";
import type { LetterSegment } from "./schema";
import { letterLines } from "./text";

const timeLimitInMs = 1000;

/** Words, amounts and dates such as `1,500.00`, and each character between them. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[.,:’'][\p{L}\p{N}]+)*|./gsu;

const wordsOf = (html: string): string[] => letterLines(html).match(wordPattern) ?? [];

/**
 * Compares two letters word by word in reading order, as plain text. Letters that can't be compared
 * within a second come back as one removed and one added text.
 */
export function diffLetters(before: string, after: string): LetterSegment[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(old, now, { timeout: timeLimitInMs });
  if (!changes) {
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: now.join("") },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}
