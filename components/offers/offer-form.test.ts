import { expect, test } from "vitest";
import {
  createInput,
  noTerms,
  type SavedTerms,
  type TermValues,
  termInput,
  termsResolver,
} from "./offer-form";

const pair = { candidate: { value: "42", label: "John" }, job: { value: "5", label: "Job" } };

const salaryOf = (salary: string, locale: string, currency = "") =>
  termInput({ ...noTerms, salary, currency }, locale).salary;

test("reads amounts by the account's locale and leaves invalid ones to the schema", () => {
  expect(salaryOf("65.000", "de-DE")).toBe(65_000);
  expect(salaryOf("23,50", "de-DE")).toBe(23.5);
  expect(salaryOf("150,000.50", "en-US")).toBe(150_000.5);
  expect(salaryOf("1 250 000", "en-US")).toBe(1_250_000);
  expect(salaryOf(" ", "en-US")).toBeNull();
  for (const text of ["0x10", "1e5", "65.000", "23,50"]) expect(salaryOf(text, "en-US")).toBeNaN();
});

test("omits unchanged pay, so that it comes from the job", () => {
  const values = { ...noTerms, ...pair, salary: "1000", currency: "eur", payFrequency: "monthly" };
  expect(createInput(values, {}, "en-US")).toEqual({
    candidateId: 42,
    jobId: 5,
    templateId: null,
    startDate: null,
    expiryDate: null,
  });
  expect(createInput(values, { salary: true, currency: true }, "en-US")).toMatchObject({
    salary: 1000,
    currency: "EUR",
  });
  expect(createInput({ ...values, salary: "" }, { salary: true }, "en-US")).toMatchObject({
    salary: null,
  });
});

const fields = [
  { key: "bonus", label: "Bonus", type: "money" as const },
  { key: "shares", label: "Shares", type: "number" as const },
  { key: "place", label: "Place", type: "choice" as const, options: ["Office"] },
].map((field) => ({ options: [], required: false, ...field }));

test("sends only the fields that were changed", () => {
  const values = {
    ...noTerms,
    ...pair,
    customFields: { bonus: 5000, shares: null, place: "Moon" },
  };
  const changed = { customFields: { bonus: true, shares: true, place: false } };
  expect(createInput(values, changed, "en-US")).toMatchObject({
    customFields: { bonus: 5000, shares: null },
  });
  expect(createInput(values, {}, "en-US")).not.toHaveProperty("customFields");
});

test("says what to enter in a field, and keeps an option that is saved", async () => {
  const wrong = { bonus: "65.000", shares: "many", place: "Moon" };
  const resolver = termsResolver({ locale: "en-US", today: "2026-11-29", fields });
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await resolver({ ...noTerms, customFields: wrong }, undefined, options);
  expect(errors.customFields).toMatchObject({
    bonus: { message: '"65.000" could mean 65 or 65,000. Enter the one you mean.' },
    shares: { message: "Enter a number in digits, such as 1,234.5" },
    place: { message: "Choose an option from the list" },
  });
  const saved = { values: { ...noTerms, customFields: { place: "Moon" } }, isSent: false };
  expect(await errorsOf({ customFields: { place: "Moon", bonus: null } }, "en-US", saved)).toEqual(
    {},
  );
});

async function errorsOf(wrong: Partial<TermValues>, locale = "en-US", saved?: SavedTerms) {
  const resolver = termsResolver({ locale, today: "2026-11-29", fields }, saved);
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await resolver({ ...noTerms, ...wrong }, undefined, options);
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, error?.message]));
}

test("says what to enter", async () => {
  expect(await errorsOf({ salary: "lots", currency: "XX" })).toEqual({
    salary: "Enter a number in digits, such as 1,234.5",
    currency: "Enter a three-letter currency code, such as USD",
  });
  expect(await errorsOf({ salary: "65.000" })).toEqual({
    salary: '"65.000" could mean 65 or 65,000. Enter the one you mean.',
  });
  expect(await errorsOf({ salary: "1331,5", currency: "jpy" }, "de-DE")).toEqual({
    salary: "Enter a whole amount: JPY has no decimals",
  });
});

test("refuses dates that can't be meant", async () => {
  expect(await errorsOf({ startDate: "1970-01-01", expiryDate: "2126-12-01" })).toEqual({
    startDate: "Enter a year from 2000 to 2100",
    expiryDate: "Enter a year from 2000 to 2100",
  });
  expect(await errorsOf({ startDate: "2062-01-01", expiryDate: "2019-12-01" })).toEqual({
    startDate: "This is more than ten years ahead. Check the year",
    expiryDate: "This is more than a year ago. Check the year",
  });
  expect(await errorsOf({ startDate: "2026-12-15", expiryDate: "2026-12-01" })).toEqual({});
});

test("refuses a deadline that has passed for an offer that the candidate can see", async () => {
  const past = { ...noTerms, startDate: "2019-01-01", expiryDate: "2024-11-01" };
  const sent: SavedTerms = { values: past, isSent: true };
  expect(await errorsOf({ expiryDate: "2026-11-28" }, "en-US", sent)).toEqual({
    expiryDate:
      "November 28, 2026 has passed, so the candidate couldn't respond. Choose today or a later day",
  });
  expect(await errorsOf({ expiryDate: "2026-11-29" }, "en-US", sent)).toEqual({});
  expect(await errorsOf({ expiryDate: "2026-11-28" }, "en-US", { ...sent, isSent: false })).toEqual(
    {},
  );
});

test("leaves saved dates alone while other terms change", async () => {
  const past = { ...noTerms, startDate: "2019-01-01", expiryDate: "2024-11-01" };
  const saved: SavedTerms = { values: past, isSent: true };
  expect(await errorsOf({ ...past, salary: "70,000" }, "en-US", saved)).toEqual({});
  expect(await errorsOf({ ...past, startDate: "2019-01-02" }, "en-US", saved)).toEqual({
    startDate: "This is more than five years ago. Check the year",
  });
});
