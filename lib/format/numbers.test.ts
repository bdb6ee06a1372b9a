import { expect, test } from "vitest";
import { counted, percentText, plainNumber } from "./numbers";

test.each([
  [0, "0"],
  [-3.5, "-3.5"],
  [5e-7, "0.0000005"],
  [-1.25e-9, "-0.00000000125"],
  [1e21, "1000000000000000000000"],
  [1.5e22, "15000000000000000000000"],
])("%d is %s", (value, text) => {
  expect(plainNumber(value)).toBe(text);
  expect(Number(text)).toBe(value);
});

test("percentages have one decimal at most, and no space", () => {
  expect([66.667, 87.5, 100, 0.04].map(percentText)).toEqual(["66.7%", "87.5%", "100%", "0%"]);
});

test("uses the singular for one only", () => {
  expect([0, 0.5, 1, 2].map((count) => counted(count, "point", "points"))).toEqual([
    ...["0 points", "0.5 points", "1 point", "2 points"],
  ]);
});
