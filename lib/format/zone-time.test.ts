import { expect, test } from "vitest";
import { zoneTime } from "./zone-time";

const at = new Date("2026-11-28T14:06:32Z");

test.each([
  ["de-DE", "Europe/Berlin", { place: "Berlin", time: "15:06:32", zone: "MEZ, UTC+1" }],
  ["en-GB", "Europe/Berlin", { place: "Berlin", time: "15:06:32", zone: "CET, UTC+1" }],
  ["en-US", "America/New_York", { place: "New York", zone: "EST, UTC-5" }],
  ["en-GB", "Asia/Kolkata", { place: "Kolkata", time: "19:36:32", zone: "UTC+5:30" }],
  ["ar", "Europe/Berlin", { place: "Berlin", zone: "UTC+1" }],
  ["en-GB", "UTC", { place: "UTC", time: "14:06:32", zone: "UTC+0" }],
])("tells the time in %s of %s", (locale, zone, expected) =>
  expect(zoneTime(at, locale, zone)).toMatchObject(expected),
);
