import { expect, test } from "vitest";
import { plainNumber } from "./numbers";

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
