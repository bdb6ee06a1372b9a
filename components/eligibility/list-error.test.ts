import { expect, it } from "vitest";
import { listError } from "./list-error";

it("returns the error of the list, or of its first invalid code", () => {
  expect(listError(undefined)).toBeUndefined();
  expect(listError({ message: "Choose an option from the list" })).toBe(
    "Choose an option from the list",
  );
  expect(listError({ root: { message: "Enter at most 100" } })).toBe("Enter at most 100");
  expect(listError([undefined, { message: "Use at most 100 characters" }])).toBe(
    "Use at most 100 characters",
  );
});
