import { expect, it } from "vitest";
import { fittingCount } from "./use-fitting-count";

it("counts the items that stand in a row, and keeps room for the button of the rest", () => {
  const widths = [400, 160, 120, 70];
  expect(fittingCount(widths, 8, 782)).toBe(4);
  expect(fittingCount(widths, 8, 781)).toBe(2);
  expect(fittingCount(widths, 8, 536)).toBe(1);
  expect(fittingCount(widths, 8, 535)).toBe(0);
  expect(fittingCount([], 8, 0)).toBe(0);
});
