import { expect, test } from "vitest";
import type { EligibilityPerson } from "@/db/schema";
import { fieldChanges } from "./compare-fields";

const person: EligibilityPerson = {
  ...{ firstName: "Ada", lastName: "Byron", middleName: null, suffix: null, email: null },
  ...{ homePhone: null, officePhone: null, address1: null, address2: null, city: "Bath" },
  ...{ provinceState: null, postalCode: null, country: "GB", schoolCode: null },
  additionalAttributes: [{ key: "a", value: "1" }],
};

const before = {
  id: 7,
  person,
  portionCodes: ["A"],
  registrationMode: null,
  eligibilityEndDate: new Date("2026-01-01T00:00:00Z"),
};

test("equal values are no change, in any order of keys", () => {
  const reversed = Object.fromEntries(Object.entries(person).reverse()) as unknown as typeof person;
  const again = {
    person: { ...reversed, additionalAttributes: [{ value: "1", key: "a" }] },
    portionCodes: ["A"],
    registrationMode: null,
    eligibilityEndDate: new Date("2026-01-01T00:00:00.000Z"),
  };
  expect(fieldChanges(before, again)).toEqual([]);
  expect(fieldChanges(before, {})).toEqual([]);
});

test("each changed field is listed with its previous value, fields of the person individually", () => {
  const after = {
    person: { ...person, city: "Hove", additionalAttributes: [] },
    portionCodes: ["B", "A"],
    registrationMode: "Fax",
    eligibilityEndDate: null,
  };
  expect(fieldChanges(before, after)).toEqual([
    { field: "portionCodes", before: ["A"], after: ["B", "A"] },
    { field: "registrationMode", before: null, after: "Fax" },
    { field: "eligibilityEndDate", before: before.eligibilityEndDate, after: null },
    { field: "city", before: "Bath", after: "Hove" },
    { field: "additionalAttributes", before: person.additionalAttributes, after: [] },
  ]);
});
