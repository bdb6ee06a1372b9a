import { expect, test } from "vitest";
import { isoOf } from "./iso-time";

test.each([
  ["2026-11-30 17:20:00+00", "2026-11-30T17:20:00.000Z"],
  ["2026-11-30 17:20:00.1+00", "2026-11-30T17:20:00.100Z"],
  ["2026-11-30 17:20:00.123456+00", "2026-11-30T17:20:00.123Z"],
  ["2026-11-30 17:20:00.999999+00", "2026-11-30T17:20:00.999Z"],
  ["2026-11-30 17:20:00.5+02", "2026-11-30T15:20:00.500Z"],
  ["2026-11-30 17:20:00+05:45", "2026-11-30T11:35:00.000Z"],
])("%s is %s", (text, iso) => {
  expect(isoOf(text)).toBe(iso);
});

test("any time is as a Date has it", () => {
  for (let at = 0; at < 4e12; at += 123_456_789_123) {
    const iso = new Date(at).toISOString();
    expect(isoOf(iso.replace("T", " ").replace(/\.?0*Z$/, "+00"))).toBe(iso);
    expect(isoOf(iso.replace("T", " ").replace("Z", "+00"))).toBe(iso);
  }
});
