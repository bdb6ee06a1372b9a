import { expect, it } from "vitest";
import { fullName, greetedName, initials, isSameName, listName } from "./names";

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
  expect(initials("")).toBe("");
});

it("knows a person's own name, however it is typed", () => {
  const ada = { firstName: "Ada", lastName: "Lovelace", middleName: "King", suffix: "Jr." };
  const own = [
    "Ada Lovelace",
    "ADA  LOVELACE",
    "Lovelace, Ada",
    "Ada K\u0069ng Lovelace",
    "Àda Lovelace Jr",
  ];
  for (const typed of own) expect(isSameName(typed, ada), typed).toBe(true);
  const others = [
    "",
    "Ada",
    "Lovelace",
    "Ada Byron",
    "Ada Ada Lovelace",
    "Ada Lovelace Smith",
    "A Lovelace",
  ];
  for (const typed of others) expect(isSameName(typed, ada), typed).toBe(false);
  expect(isSameName("Jean-Luc O’Neill", { firstName: "Jean Luc", lastName: "O'Neill" })).toBe(true);
  expect(isSameName("محمد علي", { firstName: "محمد", lastName: "علي" })).toBe(true);
  expect(isSameName("…", { firstName: "", lastName: "" })).toBe(false);
});
