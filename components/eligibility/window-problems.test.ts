import { expect, test } from "vitest";
import { endProblem, windowProblems } from "./window-problems";

const zoned = { timeZone: "America/New_York", today: "2026-11-29" };

test("says which bounds can't be meant, by their days in the account's zone", () => {
  const problems = (scheduleStartDate: string | null, eligibilityEndDate: string | null) =>
    windowProblems({ scheduleStartDate, eligibilityEndDate }, zoned);
  expect(problems("0026-03-05T05:00:00Z", "2101-01-02T00:00:00Z")).toEqual({
    scheduleStartDate: "Enter a year from 2000 to 2100",
    eligibilityEndDate: "Enter a year from 2000 to 2100",
  });
  expect(problems("2020-03-05T05:00:00Z", "2036-12-15T00:00:00Z")).toEqual({
    scheduleStartDate: "This is more than five years ago. Check the year",
    eligibilityEndDate: "This is more than ten years ahead. Check the year",
  });
  expect(endProblem("2025-11-29T02:00:00Z", zoned)).toMatch(/more than a year ago/);
  expect(endProblem("2025-11-29T06:00:00Z", zoned)).toBeNull();
  expect(problems("2025-03-05T05:00:00Z", "2026-03-05T05:00:00Z")).toEqual({
    scheduleStartDate: null,
    eligibilityEndDate: null,
  });
  expect(problems(null, "+010000-01-01T04:5Z").eligibilityEndDate).toBe("Enter a date that exists");
});

test("leaves saved bounds alone while other fields change", () => {
  const saved = {
    scheduleStartDate: "2015-03-05T05:00:00Z",
    eligibilityEndDate: "2019-03-05T05:00:00Z",
  };
  expect(windowProblems(saved, zoned, saved)).toEqual({
    scheduleStartDate: null,
    eligibilityEndDate: null,
  });
  const moved = { ...saved, eligibilityEndDate: "2019-04-05T05:00:00Z" };
  expect(windowProblems(moved, zoned, saved)).toEqual({
    scheduleStartDate: null,
    eligibilityEndDate: "This is more than a year ago. Check the year",
  });
});
