import { expect, test } from "vitest";
import { readCalendar } from "@/lib/testing/read-calendar";
import { type CalendarEvent, calendarFile } from "./calendar-file";

const now = new Date("2026-12-01T10:00:00.250Z");
const event: CalendarEvent = {
  uid: "abc@proffer.example",
  sequence: 2,
  language: "de",
  summary: "Erster Arbeitstag bei Müller; Söhne, GmbH: Entwicklung \\ Betrieb",
  description: "Fragen?\r\nSchreiben Sie an Jörg: joerg@example.com\u0007",
  location: "Hamburg, Speicherkai 12",
  at: "2027-02-28",
};

test("a whole day becomes an event that reads back as it was", () => {
  expect(readCalendar(calendarFile(event, now))).toEqual({
    VERSION: "2.0",
    PRODID: "-//Proffer//Proffer//EN",
    METHOD: "PUBLISH",
    UID: "abc@proffer.example",
    DTSTAMP: "20261201T100000Z",
    SEQUENCE: "2",
    "DTSTART;VALUE=DATE": "20270228",
    "DTEND;VALUE=DATE": "20270301",
    "SUMMARY;LANGUAGE=de": event.summary,
    "DESCRIPTION;LANGUAGE=de": "Fragen?\nSchreiben Sie an Jörg: joerg@example.com",
    "LOCATION;LANGUAGE=de": "Hamburg, Speicherkai 12",
    TRANSP: "TRANSPARENT",
  });
});

test("an instant is in UTC, and announced a day before", () => {
  const at = new Date("2027-04-02T03:59:00Z");
  const read = readCalendar(calendarFile({ ...event, at, location: null }, now));
  expect(read.DTSTART).toBe("20270402T035900Z");
  expect(read).not.toHaveProperty("LOCATION;LANGUAGE=de");
  expect(read["VALARM TRIGGER"]).toBe("-P1D");
  expect(read["VALARM DESCRIPTION;LANGUAGE=de"]).toBe(event.summary);
});

test("lines are folded between characters, however many bytes they have", () => {
  for (const summary of [
    "اليوم الأول لدى ".repeat(20),
    "𝒜".repeat(100),
    "a".repeat(500),
    ",".repeat(99),
  ]) {
    const file = calendarFile({ ...event, summary }, now);
    expect(file).not.toContain("\ufffd");
    expect(readCalendar(file)["SUMMARY;LANGUAGE=de"]).toBe(summary);
  }
});

test("a text can't add a line of its own", () => {
  const summary = "x\r\nATTACH:https://evil.example\nEND:VEVENT";
  const file = calendarFile({ ...event, summary }, now);
  expect(file).not.toMatch(/^(ATTACH|END:VEVENT\r\nEND:VEVENT)/m);
  expect(readCalendar(file)["SUMMARY;LANGUAGE=de"]).toBe(summary.replace("\r\n", "\n"));
});
