import { expect, test } from "vitest";
import { rangeWords } from "@/components/lists/range-words";
import { answeredWords, createdWords } from "./period-words";

test.each([
  ["2026-10-01", "2026-10-31", "Created in October 2026"],
  ["2028-02-01", "2028-02-29", "Created in February 2028"],
  ["2028-02-01", "2028-02-28", "Created Feb 1, 2028 to Feb 28, 2028"],
  ["2026-10-02", "2026-10-31", "Created Oct 2, 2026 to Oct 31, 2026"],
  ["2025-10-01", "2026-10-31", "Created Oct 1, 2025 to Oct 31, 2026"],
  ["2026-10-01", null, "Created from Oct 1, 2026"],
  [null, "2026-10-31", "Created until Oct 31, 2026"],
  [null, null, null],
])("offers created from %s to %s read as %s", (from, to, words) => {
  expect(createdWords(from, to, "en-US")).toBe(words);
});

test("formats dates for the account's locale", () => {
  expect(answeredWords("2026-08-24", "en-US")).toBe("Responded since Aug 24, 2026");
  expect(answeredWords("2026-08-24", "de-DE")).toBe("Responded since 24.08.2026");
  expect(answeredWords(null, "de-DE")).toBeNull();
  expect(rangeWords("2026-08-24", "2026-08-25", "en-GB")).toBe("24 Aug 2026 to 25 Aug 2026");
});
