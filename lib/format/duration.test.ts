import { expect, test } from "vitest";
import { durationWords } from "./duration";

test.each([
  [1200, "20 minutes"],
  [60, "1 minute"],
  [90, "1 minute 30 seconds"],
  [3900, "1 hour 5 minutes"],
  [7200, "2 hours"],
  [45, "45 seconds"],
  [0, "0 seconds"],
])("%i seconds are %s", (seconds, words) => {
  expect(durationWords(seconds, "en-US")).toBe(words);
});
