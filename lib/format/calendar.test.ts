import { describe, expect, it } from "vitest";
import { clockIn, endOfDay, instantIn, isCalendarDate, isPastDeadline, todayIn } from "./calendar";

describe("isCalendarDate", () => {
  it.each(["2024-02-29", "2023-12-31", "0999-01-01"])("accepts %s", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
  it.each(["2023-02-29", "2024-13-01", "2024-1-1", "2024-04-15T00:00:00Z", ""])(
    "refuses %s",
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});

describe("endOfDay", () => {
  it.each([
    ["an ordinary day", "2024-04-01", "UTC", "2024-04-02T00:00:00.000Z"],
    ["west of Greenwich", "2024-04-01", "America/Los_Angeles", "2024-04-02T07:00:00.000Z"],
    ["the day clocks go forward", "2024-03-10", "America/New_York", "2024-03-11T04:00:00.000Z"],
    ["the day before that", "2024-03-09", "America/New_York", "2024-03-10T05:00:00.000Z"],
    ["the day clocks go back", "2024-10-27", "Europe/Berlin", "2024-10-27T23:00:00.000Z"],
    ["the day clocks go forward", "2024-03-31", "Europe/Berlin", "2024-03-31T22:00:00.000Z"],
    ["before a missing midnight", "2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["before a repeated midnight", "2024-11-02", "America/Havana", "2024-11-03T04:00:00.000Z"],
    ["half an hour off", "2024-04-01", "Asia/Kolkata", "2024-04-01T18:30:00.000Z"],
    ["the earliest zone", "2024-04-01", "Pacific/Kiritimati", "2024-04-01T10:00:00.000Z"],
    ["the latest zone", "2024-04-01", "Pacific/Pago_Pago", "2024-04-02T11:00:00.000Z"],
    ["before a skipped day", "2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["the end of a year", "2024-12-31", "Asia/Tokyo", "2024-12-31T15:00:00.000Z"],
  ])("is right on %s (%s, %s)", (_case, date, zone, expected) => {
    expect(endOfDay(date, zone).toISOString()).toBe(expected);
  });

  it("refuses invalid dates and zones", () => {
    expect(() => endOfDay("2024-02-30", "UTC")).toThrow(RangeError);
    expect(() => endOfDay("2024-02-01", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("isPastDeadline", () => {
  const lastMoment = new Date("2024-04-02T06:59:59.999Z");
  const tooLate = new Date("2024-04-02T07:00:00.000Z");

  it("is true from the first instant of the next day in the zone", () => {
    expect(isPastDeadline("2024-04-01", "America/Los_Angeles", lastMoment)).toBe(false);
    expect(isPastDeadline("2024-04-01", "America/Los_Angeles", tooLate)).toBe(true);
  });
  it("is false without a deadline", () => {
    expect(isPastDeadline(null, "UTC", tooLate)).toBe(false);
  });
});

describe("todayIn", () => {
  it("is the calendar date in the zone", () => {
    const now = new Date("2024-04-02T03:30:00Z");
    expect(todayIn("America/Los_Angeles", now)).toBe("2024-04-01");
    expect(todayIn("Europe/Berlin", now)).toBe("2024-04-02");
  });
});

describe("clockIn and instantIn", () => {
  it.each([
    ["2027-03-06T04:59:59Z", "America/New_York", "2027-03-05", "23:59:59"],
    ["2027-03-04T14:00:00Z", "Pacific/Auckland", "2027-03-05", "03:00:00"],
    ["2027-07-01T18:30:00Z", "Asia/Kolkata", "2027-07-02", "00:00:00"],
    ["2027-03-28T00:30:00Z", "Europe/Berlin", "2027-03-28", "01:30:00"],
    ["2027-03-28T01:30:00Z", "Europe/Berlin", "2027-03-28", "03:30:00"],
  ])("%s in %s is %s %s, and back", (instant, zone, date, time) => {
    expect(clockIn(zone, new Date(instant))).toEqual({ date, time });
    expect(instantIn(zone, date, time)).toEqual(new Date(instant));
  });
  it("moves a time that the clocks skip", () => {
    expect(instantIn("Europe/Berlin", "2027-03-28", "02:30:00").toISOString()).toMatch(
      /^2027-03-28T0[01]:30/,
    );
  });
  it("refuses what is no date or time", () => {
    expect(() => instantIn("UTC", "2027-02-30", "10:00:00")).toThrow(RangeError);
    expect(() => instantIn("UTC", "2027-02-20", "25:00:00")).toThrow(RangeError);
  });
});
