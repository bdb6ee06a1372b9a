import { expect, test } from "vitest";
import { exactly, formatListedCount, formatMatchCount } from "./match-count";

test("a count that isn't exact has a plus", () => {
  expect(formatMatchCount(exactly(1834))).toBe("1,834");
  expect(formatMatchCount({ count: 10_000, isExact: false })).toBe("10,000+");
});

test("a listed count ends at 1,000", () => {
  expect(formatListedCount(999)).toBe("999");
  expect(formatListedCount(1000)).toBe("1,000+");
});
