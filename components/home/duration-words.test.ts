import { expect, test } from "vitest";
import { durationWords } from "./duration-words";

test.each([
  [5, "1 minute"],
  [2400, "40 minutes"],
  [3600, "1 hour"],
  [7 * 3600, "7 hours"],
  [2 * 86_400, "2 days"],
  [2.5 * 86_400, "2.5 days"],
])("%d seconds are %s", (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});
