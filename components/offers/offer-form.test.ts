import { expect, test } from "vitest";
import { createInput, noTerms, termInput, termsResolver } from "./offer-form";

const pair = { candidate: { value: "42", label: "John" }, job: { value: "5", label: "Job" } };

test("parses grouped amounts and leaves invalid ones to the schema", () => {
  expect(termInput({ ...noTerms, salary: "150,000.50" }).salary).toBe(150_000.5);
  expect(termInput({ ...noTerms, salary: "1 250 000" }).salary).toBe(1_250_000);
  expect(termInput({ ...noTerms, salary: " " }).salary).toBeNull();
  expect(termInput({ ...noTerms, salary: "12,5" }).salary).toBeNaN();
});

test("omits unchanged pay, so that it comes from the job", () => {
  const values = { ...noTerms, ...pair, salary: "1000", currency: "eur", payFrequency: "monthly" };
  expect(createInput(values, {})).toEqual({
    candidateId: 42,
    jobId: 5,
    templateId: null,
    startDate: null,
    expiryDate: null,
  });
  expect(createInput(values, { salary: true, currency: true })).toMatchObject({
    salary: 1000,
    currency: "EUR",
  });
  expect(createInput({ ...values, salary: "" }, { salary: true })).toMatchObject({ salary: null });
});

test("says what to enter", async () => {
  const wrong = { ...noTerms, salary: "lots", currency: "XX" };
  const { errors } = await termsResolver(wrong, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  });
  expect(errors.salary?.message).toContain("Enter an amount");
  expect(errors.currency?.message).toContain("three-letter");
});
