import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatDate } from "./dates";
import { localeChoices } from "./locales";
import { dayLimits, parseDay } from "./parse-day";

const dayOf = (text: string, locale: string) => {
  const parsed = parseDay(text, locale);
  return parsed.ok ? parsed.value : parsed.text;
};

describe("a date is read by the locale", () => {
  it.each([
    ["2026-03-04", "en-US"],
    ["2026/3/4", "de-DE"],
    ["3/4/2026", "en-US"],
    ["04/03/2026", "en-GB"],
    ["04.03.2026", "de-DE"],
    ["4. 3. 2026", "cs-CZ"],
    ["2026. 03. 04.", "hu-HU"],
    ["2026年3月4日", "ja-JP"],
    ["4 March 2026", "en-GB"],
    ["March 4, 2026", "en-US"],
    ["4. März 2026", "de-DE"],
    ["4. Ma\u0308rz 2026", "de-DE"],
    ["4 de marzo de 2026", "es-ES"],
    ["4 Mar 2026", "fr-FR"],
    ["٤‏/٣‏/٢٠٢٦", "ar-EG"],
    ["4-Mar-2026", "en-US"],
    ["Mar-04-2026", "en-US"],
    ["4th March 2026", "en-GB"],
    ["Wednesday, March 4, 2026", "en-US"],
    ["Wed 04/03/2026", "en-GB"],
    ["Mittwoch, 4. März 2026", "de-DE"],
    ["Wed, 4 Mar 2026", "de-DE"],
    ["onsdag den 4. marts 2026", "da-DK"],
    ["quarta-feira, 4 de março de 2026", "pt-BR"],
    ["2026年3月4日水曜日", "ja-JP"],
    ["2026년 3월 4일", "ko-KR"],
    ["4 במרץ 2026", "he-IL"],
    ["2026–03–04", "en-US"],
    ["20260304", "en-US"],
  ])("%s in %s", (text, locale) => {
    expect(dayOf(text, locale)).toBe("2026-03-04");
  });
});

test("a day of the week must be that of the date", () => {
  expect(dayOf("Monday, March 4, 2026", "en-US")).toBe(
    '"Monday, March 4, 2026" is a Wednesday. Check the date',
  );
  expect(dayOf("mar 4 mar 2026", "es-ES")).toContain("is a Wednesday");
  expect(dayOf("mié 4 mar 2026", "es-ES")).toBe("2026-03-04");
  expect(dayOf("1er mars 2026", "fr-FR")).toBe("2026-03-01");
});

test("each locale's own ways are read, with the day of the week", () => {
  for (const { value: locale } of localeChoices("en-US")) {
    for (const dateStyle of ["full", "long", "medium"] as const) {
      const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const day = `2027-${String(month).padStart(2, "0")}-17`;
        expect(dayOf(format.format(new Date(day)), locale)).toBe(day);
      }
    }
  }
});

test("what could mean two days is refused naming both", () => {
  expect(dayOf("04.03.2026", "en-US")).toBe(
    '"04.03.2026" could mean March 4, 2026 or April 3, 2026',
  );
  expect(dayOf("03/04/2026", "de-DE")).toBe(
    '"03/04/2026" could mean 3. April 2026 or 4. März 2026',
  );
  expect(dayOf("03/04/2026", "sv-SE")).toContain("could mean");
});

test("another locale's way is refused with this locale's, if it isn't its own order", () => {
  expect(dayOf("31/12/2026", "en-US")).toBe("Enter this date as December 31, 2026");
  expect(dayOf("31.12.2026", "sv-SE")).toBe("Enter this date as 31 december 2026");
  expect(dayOf("31/12/2026", "de-DE")).toBe("2026-12-31");
  expect(dayOf("04/04/2026", "de-DE")).toBe("2026-04-04");
});

test.each([
  ["31.12.26", "Enter the year with four digits, such as 2026"],
  ["31. Dezember 26", "Enter the year with four digits, such as 2026"],
  ["30.02.2026", "Enter a date that exists"],
  ["2026-02-30", "Enter a date that exists"],
  ["01.01.1970", "Enter a year from 2000 to 2100"],
  ["2126-01-01", "Enter a year from 2000 to 2100"],
  ["0026-01-01", "Enter a year from 2000 to 2100"],
  ["", "Fill this in"],
  ["tomorrow", "Enter a date, such as 2026-03-31"],
  ["4 March April 2026", "Enter a date, such as 2026-03-31"],
  ["4.3/2026", "Enter a date, such as 2026-03-31"],
  ["2026-03-04T00:00:00Z", "Enter a date, such as 2026-03-31"],
  ["46000", "Enter a date, such as 2026-03-31"],
])("%s is refused", (text, error) => {
  expect(dayOf(text, "de-DE")).toBe(error);
});

test("a long text is refused at once", () => {
  const started = process.cpuUsage();
  for (const text of [" ".repeat(1_000_000), "4 ".repeat(500_000), "a".repeat(1_000_000)]) {
    expect(parseDay(`4${text}x`, "de-DE").ok).toBe(false);
  }
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(3000);
});

test("what a locale writes is read back as it was", () => {
  const locales = [...localeChoices("en-US").map(({ value }) => value), "hu-HU", "ar-EG", "bg-BG"];
  const days = fc
    .date({
      min: new Date(`${dayLimits.first}T00:00:00Z`),
      max: new Date(`${dayLimits.last}T00:00:00Z`),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const styles = fc.constantFrom("medium" as const, "long" as const);
  const property = fc.property(days, fc.constantFrom(...locales), styles, (day, locale, style) => {
    expect(dayOf(formatDate(day, locale, style), locale)).toBe(day);
  });
  fc.assert(property, { numRuns: 500 });
});
