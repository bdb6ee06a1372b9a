import { expect, test } from "vitest";
import {
  checkScheduling,
  closingText,
  daysUntil,
  portionsProblem,
  type ScheduleFacts,
  type ScheduleRule,
  sameCodes,
  scheduleRules,
  windowProblem,
} from "./rules";

const now = new Date("2026-11-22T12:00:00Z");
const two = [{ code: "A" }, { code: "B" }];

const fine: ScheduleFacts = {
  status: "active",
  cancelledAt: null,
  testRetiredAt: null,
  portions: two,
  portionCodes: ["A"],
  scheduleStartDate: "2026-11-01T00:00:00Z",
  eligibilityEndDate: "2026-12-31T23:59:59Z",
};

/** Facts that break each rule alone, in the order of checking. */
const breaches: Record<ScheduleRule, { facts: Partial<ScheduleFacts>; message: string }> = {
  cancelled: {
    facts: { status: "inactive", cancelledAt: "2026-10-05T08:30:00Z" },
    message: "Cannot schedule: the eligibility was cancelled on 5 October 2026, 08:30 UTC.",
  },
  test_retired: {
    facts: { testRetiredAt: "2026-10-01T00:00:00Z" },
    message: "Cannot schedule: the test is no longer offered.",
  },
  portions_missing: {
    facts: { portionCodes: [] },
    message: "Cannot schedule: the test has several portions and none is chosen.",
  },
  portion_unknown: {
    facts: { portionCodes: ["A", "C"] },
    message: "Cannot schedule: the test no longer has portion C.",
  },
  window_ended: {
    facts: { eligibilityEndDate: "2026-11-22T11:59:59Z" },
    message: "Cannot schedule: the window ended on 22 November 2026, 11:59 UTC.",
  },
  not_started: {
    facts: { scheduleStartDate: "2027-03-05T09:00:00Z" },
    message: "Cannot schedule yet: the window opens on 5 March 2027, 09:00 UTC.",
  },
};

test("the candidate can schedule when no rule is broken", () => {
  expect(checkScheduling(fine, now)).toEqual({
    eligible: true,
    rule: null,
    message: "Can schedule, until 31 December 2026, 23:59 UTC.",
  });
  expect(checkScheduling({ ...fine, eligibilityEndDate: null }, now).message).toBe(
    "Can schedule. No end date is set.",
  );
});

test.each(scheduleRules)("%s alone blocks scheduling, in words", (rule) => {
  const { facts, message } = breaches[rule];
  const verdict = checkScheduling({ ...fine, ...facts }, now);
  expect(verdict).toEqual({ eligible: false, rule, message });
});

test("the first rule of every set of breaches is reported", () => {
  for (let set = 1; set < 2 ** scheduleRules.length; set += 1) {
    const broken = scheduleRules.filter((_, index) => (set >> index) & 1);
    const facts = Object.assign({ ...fine }, ...broken.map((rule) => breaches[rule].facts));
    const [first] = broken.includes("portion_unknown")
      ? broken.filter((rule) => rule !== "portions_missing")
      : broken;
    expect(checkScheduling(facts, now).rule, broken.join()).toBe(first);
  }
});

test.each([
  ["an end at this moment", { eligibilityEndDate: now.toISOString() }],
  ["a start at this moment", { scheduleStartDate: now.toISOString() }],
  ["no bounds", { scheduleStartDate: null, eligibilityEndDate: null }],
  ["one portion, none chosen", { portions: [{ code: "A" }], portionCodes: [] }],
  ["no portions, none chosen", { portions: [], portionCodes: [] }],
  ["all portions", { portionCodes: ["B", "A"] }],
])("%s blocks nothing", (_, facts) => {
  expect(checkScheduling({ ...fine, ...facts }, now).eligible).toBe(true);
});

test("a window starts before or when it ends", () => {
  const [early, late] = ["2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"];
  expect(windowProblem(early, late)).toBeNull();
  expect(windowProblem(early, early)).toBeNull();
  expect(windowProblem(null, early)).toBeNull();
  expect(windowProblem(late, null)).toBeNull();
  expect(windowProblem(late, early)).toBe("The window must not start after it ends");
});

test("portions must exist, and some must be chosen if there are several", () => {
  expect(portionsProblem(two, ["B"])).toBeNull();
  expect(portionsProblem([{ code: "A" }], [])).toBeNull();
  expect(portionsProblem([], [])).toBeNull();
  expect(portionsProblem(two, [])).toBe("The test has several portions. Choose at least one");
  expect(portionsProblem(two, ["A", "C"])).toBe("The test has no portion C");
  expect(portionsProblem([], ["A"])).toBe("The test has no portion A");
});

test("codes are compared as sets", () => {
  expect(sameCodes(["A", "B"], ["B", "A", "B"])).toBe(true);
  expect(sameCodes([], [])).toBe(true);
  expect(sameCodes(["A"], ["A", "B"])).toBe(false);
  expect(sameCodes(["A", "B"], ["A"])).toBe(false);
  expect(sameCodes(["A"], ["a"])).toBe(false);
});

test("days until an end count midnights in UTC", () => {
  const evening = new Date("2026-11-22T23:30:00Z");
  expect(closingText("2026-11-26T23:59:59Z", now, "UTC")).toBe("ends in 4 days");
  expect(closingText("2026-11-26T00:00:01Z", evening, "UTC")).toBe("ends in 4 days");
  expect(closingText("2026-11-23T00:10:00Z", evening, "UTC")).toBe("ends tomorrow");
  expect(closingText("2026-11-22T23:59:59Z", now, "UTC")).toBe("ends today");
  expect(closingText("2026-11-24T02:00:00Z", evening, "America/New_York")).toBe("ends tomorrow");
  expect(daysUntil("2026-11-01T00:00:00Z", now, "UTC")).toBe(0);
});
