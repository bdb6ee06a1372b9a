import { expect, test } from "vitest";
import { durationWords, listedDuration } from "./duration";

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

test.each([
  ["en", 3661.9, "1 hour, 1 minute and 1 second"],
  ["en", 0.5, "0 seconds"],
  ["de", 3720, "1 Stunde und 2 Minuten"],
  ["fr", 3661, "1 heure, 1 minute et 1 seconde"],
  ["es", 2700, "45 minutos"],
  ["ar-u-nu-latn", 7380, "ساعتان و3 دقائق"],
])("in %s, %d seconds are %s", (locale, seconds, words) => {
  expect(listedDuration(seconds, locale).replaceAll(/\s/g, " ")).toBe(words);
});
