import { expect, test } from "vitest";
import type { candidates } from "@/db/schema";
import { adoptedNames, adoptedValues, foldPersons, newPerson } from "./merge-person";
import type { PersonInput } from "./schema";

const candidate: typeof candidates.$inferSelect = {
  ...{ id: 1, accountId: 1, publicId: "p".repeat(22), candidateId: "C-1" },
  ...{ firstName: "Ada", middleName: "King", lastName: "Byron", suffix: "Jr." },
  ...{ email: "ada@example.com", phone: "1", homePhone: "2", officePhone: "3" },
  ...{ address1: "a", address2: "b", city: "Bath", provinceState: "S", postalCode: "P" },
  ...{ country: "GB", schoolCode: "X", additionalAttributes: [{ key: "a", value: "1" }] },
  ...{
    locale: null,
    optedOutAt: null,
    erasedAt: null,
    search: "",
    sortName: "",
    createdAt: new Date(0),
    updatedAt: new Date(0),
    revision: 1,
  },
};

const bare: PersonInput = {
  ...{ firstName: "Ada", lastName: "Byron", middleName: null, suffix: null, email: null },
  ...{ homePhone: null, officePhone: null, address1: null, address2: null, city: null },
  ...{ provinceState: null, postalCode: null, country: null, schoolCode: null },
  additionalAttributes: [],
};

test("absent values remove nothing", () => {
  expect(adoptedValues(candidate, bare)).toEqual({});
});

test("every given value is adopted", () => {
  const given = Object.fromEntries(adoptedNames.map((name) => [name, `new ${name}`]));
  const person = { ...bare, ...given, email: "new@example.com" };
  expect(adoptedValues(candidate, person)).toEqual({ ...given, email: "new@example.com" });
});

test("attributes are merged by key, the later value wins", () => {
  const additionalAttributes = [
    { key: "b", value: "2" },
    { key: "a", value: "3" },
  ];
  expect(adoptedValues(candidate, { ...bare, additionalAttributes })).toEqual({
    additionalAttributes: [
      { key: "a", value: "3" },
      { key: "b", value: "2" },
    ],
  });
  expect(
    adoptedValues(candidate, { ...bare, additionalAttributes: candidate.additionalAttributes }),
  ).toEqual({});
});

test("attributes are adopted while there is room, and existing ones keep their place", () => {
  const numbered = (from: number, count: number, value = "") =>
    Array.from({ length: count }, (_, index) => ({ key: `k${from + index}`, value }));
  const full = { ...candidate, additionalAttributes: numbered(0, 98) };
  const given = [...numbered(500, 100, "late"), { key: "k97", value: "new" }];
  expect(
    adoptedValues(full, { ...bare, additionalAttributes: given }).additionalAttributes,
  ).toEqual([...numbered(0, 97), { key: "k97", value: "new" }, ...numbered(500, 2, "late")]);
  const over = { ...candidate, additionalAttributes: numbered(0, 200) };
  expect(adoptedValues(over, { ...bare, additionalAttributes: numbered(500, 100) })).toEqual({});
});

test("an invalid email stays only in the eligibility", () => {
  expect(adoptedValues(candidate, { ...bare, email: "none" })).toEqual({});
  expect(newPerson({ ...bare, email: "none" }).email).toBeNull();
  expect(newPerson({ ...bare, email: "a@example.com" }).email).toBe("a@example.com");
});

test("of two blocks of one person the later given values win, and absent ones change nothing", () => {
  const earlier = {
    ...bare,
    ...{ city: "Bath", suffix: "Jr.", email: "ada@example.com" },
    additionalAttributes: [{ key: "a", value: "1" }],
  };
  const later = {
    ...bare,
    ...{ firstName: "Augusta", city: null, suffix: "Sr.", email: "none" },
    additionalAttributes: [
      { key: "a", value: "2" },
      { key: "b", value: "3" },
    ],
  };
  expect(foldPersons(earlier, later)).toEqual({
    ...bare,
    ...{ firstName: "Augusta", city: "Bath", suffix: "Sr.", email: "ada@example.com" },
    additionalAttributes: later.additionalAttributes,
  });
});
