import { describe, expect, it } from "vitest";
import { firstExpiry, renewedExpiry } from "./session-life";

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number));
const hours = (date: Date, count: number) => new Date(date.getTime() + count * 3_600_000);

describe("renewedExpiry", () => {
  it("ends a session a week after the last visit", () => {
    expect(firstExpiry(day(0))).toEqual(day(7));
    expect(renewedExpiry(day(0), day(7), day(3))).toEqual(day(10));
  });

  it("writes at most once a day", () => {
    expect(renewedExpiry(day(0), day(7), hours(day(0), 23))).toBeNull();
    expect(renewedExpiry(day(0), day(7), day(1))).toEqual(day(8));
  });

  it("ends every session after thirty days", () => {
    expect(renewedExpiry(day(0), day(28), hours(day(23), 6))).toEqual(day(30));
    expect(renewedExpiry(day(0), day(30), day(29))).toBeNull();
  });
});
