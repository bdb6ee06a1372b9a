import { describe, expect, it } from "vitest";
import { formatDate, formatDeadline, formatInstant, formatRelative } from "./dates";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatDate", () => {
  it.each([
    ["en-US", "April 15, 2024"],
    ["en-GB", "15 April 2024"],
    ["de-DE", "15. April 2024"],
    ["fr-FR", "15 avril 2024"],
    ["es-ES", "15 de abril de 2024"],
  ])("is long for %s", (locale, expected) => {
    expect(formatDate("2024-04-15", locale)).toBe(expected);
  });

  it("has other styles", () => {
    expect(formatDate("2024-04-15", "en-US", "medium")).toBe("Apr 15, 2024");
    expect(formatDate("2024-04-15", "en-US", "full")).toBe("Monday, April 15, 2024");
  });

  it("returns an invalid date unchanged", () => {
    expect(formatDate("2024-02-30", "en-US")).toBe("2024-02-30");
  });
});

describe("formatInstant", () => {
  it("shows the clock of the zone", () => {
    const instant = "2024-03-15T22:30:00Z";
    expect(plain(formatInstant(instant, "en-US", "America/New_York"))).toBe(
      "Mar 15, 2024, 6:30 PM",
    );
    expect(plain(formatInstant(new Date(instant), "de-DE", "Europe/Berlin"))).toBe(
      "15.03.2024, 23:30",
    );
  });
});

describe("formatDeadline", () => {
  it("includes weekday, time and zone", () => {
    expect(plain(formatDeadline("2024-04-01", "en-US", "America/Los_Angeles"))).toMatch(
      /^Monday, April 1, 2024(,| at) 11:59 PM PDT$/,
    );
    expect(plain(formatDeadline("2024-01-01", "en-US", "America/Los_Angeles"))).toContain("PST");
    expect(plain(formatDeadline("2024-04-01", "de-DE", "Europe/Berlin"))).toMatch(
      /^Montag, 1\. April 2024(,| um) 23:59 MESZ$/,
    );
  });
});

describe("formatRelative", () => {
  const now = new Date("2024-04-15T12:00:00Z");
  it.each([
    ["2024-04-12T12:00:00Z", "en", "3 days ago"],
    ["2024-04-14T12:00:00Z", "en", "yesterday"],
    ["2024-04-15T14:10:00Z", "en", "in 2 hours"],
    ["2024-04-15T11:59:30Z", "en", "now"],
    ["2024-04-15T11:45:00Z", "de", "vor 15 Minuten"],
    ["2024-03-30T12:00:00Z", "en", "2 weeks ago"],
    ["2024-01-10T12:00:00Z", "en", "3 months ago"],
    ["2022-04-10T12:00:00Z", "en", "2 years ago"],
  ])("puts %s in words (%s)", (instant, locale, expected) => {
    expect(formatRelative(instant, locale, now)).toBe(expected);
  });
});
