import { expect, it } from "vitest";
import { problemAddress, problemAt } from "./problem-address";

it.each([
  { code: "contradiction", name: "$155,000 & more #1", place: { line: 3, column: 1 } },
  { code: "missing_alt" },
  { code: "unknown_variable", name: "Füße=50%" },
] as const)("an address leads to the problem it was written for: %j", (problem) => {
  expect(problemAt(problemAddress(problem))).toEqual(problem);
});

it.each(["", "#", "#answer", "#problem=nonsense&text=a", "#%E0%A4%A"])(
  "an address with %j leads to no problem",
  (hash) => {
    expect(problemAt(hash)).toBeNull();
  },
);

it("an address has a sound line or none, and no text that is too long", () => {
  expect(problemAt("#problem=contradiction&line=-2")).toEqual({ code: "contradiction" });
  expect(problemAt("#problem=contradiction&line=1.5")).toEqual({ code: "contradiction" });
  const name = "x".repeat(201);
  expect(problemAddress({ code: "broken_link", name })).toBe("#problem=broken_link");
});
