import { expect, test } from "vitest";
import { ReminderSchedule } from "@/lib/offers/schema";
import { daysText, parseDays, scheduleWords } from "./reminder-form";

test("days are typed with commas or spaces, and what isn't a day is refused", () => {
  expect(parseDays(" 7, 3 1,")).toEqual([7, 3, 1]);
  for (const text of ["three", "-1", "1.5", "61", "1, 1", "1 2 3 4 5 6"]) {
    const schedule = { days: parseDays(text), at: "10:00" };
    expect(ReminderSchedule.safeParse(schedule).success, text).toBe(false);
  }
  expect(daysText({ days: [3, 1], at: "10:00" })).toBe("3, 1");
});

test("a schedule is said in words, the earliest reminder first", () => {
  expect(scheduleWords({ days: [1, 3, 7], at: "09:30" })).toBe(
    "7 days, 3 days and 1 day before the deadline, at 09:30",
  );
});
