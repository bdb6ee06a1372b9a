import { expect, it } from "vitest";
import { fullName, greetedName, initials, listName, sortName } from "./names";

it("joins names with one space", () => {
  expect(fullName({ firstName: " John ", lastName: "Doe" })).toBe("John Doe");
  expect(fullName({ firstName: "Prince", lastName: "" })).toBe("Prince");
});

it("does with one name", () => {
  const first = { firstName: "Sukarno", lastName: "" };
  const last = { firstName: "", lastName: "Suharto" };
  for (const nameOf of [fullName, greetedName, sortName, listName]) {
    expect(nameOf(first)).toBe("Sukarno");
    expect(nameOf(last)).toBe("Suharto");
  }
  expect(initials(last)).toBe("S");
  const both = { firstName: "John", lastName: "Doe" };
  expect([greetedName(both), sortName(both), listName(both)]).toEqual(["John", "Doe", "Doe, John"]);
});

it("uses whole first characters for initials", () => {
  expect(initials({ firstName: "john", lastName: "doe" })).toBe("JD");
  expect(initials({ firstName: "Åsa", lastName: "" })).toBe("Å");
  expect(initials({ firstName: "𝒜da", lastName: "łukasz" })).toBe("𝒜Ł");
});
