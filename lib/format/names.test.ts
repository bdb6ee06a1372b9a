import { expect, it } from "vitest";
import { fullName, greetedName, initials, listName } from "./names";

it("joins names with one space", () => {
  expect(fullName({ firstName: " John ", lastName: "Doe" })).toBe("John Doe");
  expect(fullName({ firstName: "Prince", lastName: "" })).toBe("Prince");
});

it("does with one name", () => {
  const first = { firstName: "Sukarno", lastName: "" };
  const last = { firstName: "", lastName: "Suharto" };
  for (const nameOf of [fullName, greetedName, listName]) {
    expect(nameOf(first)).toBe("Sukarno");
    expect(nameOf(last)).toBe("Suharto");
  }
  expect(initials(fullName(last))).toBe("S");
  const both = { firstName: "John", lastName: "Doe" };
  expect([greetedName(both), listName(both)]).toEqual(["John", "Doe, John"]);
});

it("uses whole first characters for initials", () => {
  expect(initials("john van doe")).toBe("JD");
  expect(initials("Åsa")).toBe("Å");
  expect(initials(" 𝒜da  łukasz ")).toBe("𝒜Ł");
  expect(initials("\u2068Ada Byron\u2069")).toBe("AB");
  expect(initials("")).toBe("");
});
