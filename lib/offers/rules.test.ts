import { expect, test } from "vitest";
import { inheritPay, jobSalary } from "./rules";

test.each([
  [{ salaryMin: 100, salaryMax: 200, currency: "EUR" }, 150],
  [{ salaryMin: 0.01, salaryMax: 0.02, currency: "EUR" }, 0.02],
  [{ salaryMin: 100, salaryMax: null, currency: null }, 100],
  [{ salaryMin: null, salaryMax: 200, currency: null }, 200],
  [{ salaryMin: null, salaryMax: null, currency: "JPY" }, null],
  [{ salaryMin: 1163, salaryMax: 1500, currency: "JPY" }, 1332],
  [{ salaryMin: 10.25, salaryMax: null, currency: "JPY" }, 10],
  [{ salaryMin: 1, salaryMax: 1.01, currency: "KWD" }, 1.01],
])("a job with %o pays %s", (job, salary) => expect(jobSalary(job)).toBe(salary));

test("absent pay comes from the job, null means none", () => {
  const job = { salaryMin: 10, salaryMax: 20, currency: "EUR", payFrequency: "hourly" as const };
  expect(inheritPay({ salary: null, currency: undefined }, job)).toEqual({
    salary: null,
    currency: "EUR",
    payFrequency: "hourly",
  });
});
