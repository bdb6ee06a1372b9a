import { expect, test } from "vitest";
import { inheritPay, jobSalary } from "./rules";

test.each([
  [{ salaryMin: 100, salaryMax: 200 }, 150],
  [{ salaryMin: 0.01, salaryMax: 0.02 }, 0.02],
  [{ salaryMin: 100, salaryMax: null }, 100],
  [{ salaryMin: null, salaryMax: 200 }, 200],
  [{ salaryMin: null, salaryMax: null }, null],
])("a job with %o pays %s", (job, salary) => expect(jobSalary(job)).toBe(salary));

test("absent pay comes from the job, null means none", () => {
  const job = { salaryMin: 10, salaryMax: 20, currency: "EUR", payFrequency: "hourly" as const };
  expect(inheritPay({ salary: null, currency: undefined }, job)).toEqual({
    salary: null,
    currency: "EUR",
    payFrequency: "hourly",
  });
});
