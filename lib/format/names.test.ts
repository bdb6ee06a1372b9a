import { expect, it } from "vitest";
import { fullName, initials } from "./names";

it("joins names with one space", () => {
  expect(fullName({ firstName: " John ", lastName: "Doe" })).toBe("John Doe");
  expect(fullName({ firstName: "Prince", lastName: "" })).toBe("Prince");
});

it("uses whole first characters for initials", () => {
  expect(initials({ firstName: "john", lastName: "doe" })).toBe("JD");
  expect(initials({ firstName: "Åsa", lastName: "" })).toBe("Å");
  expect(initials({ firstName: "𝒜da", lastName: "łukasz" })).toBe("𝒜Ł");
});
