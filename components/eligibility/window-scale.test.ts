import { describe, expect, it } from "vitest";
import { barPart, listScale, noonOf, placeOf, windowScale } from "./window-scale";

const now = noonOf("2027-03-01");

describe("placeOf", () => {
  it("puts today at a third of the list's scale", () => {
    expect(placeOf(now, listScale(now))).toBe(33.3);
  });

  it("clamps distant dates to the ends", () => {
    expect(placeOf(Date.parse("2020-01-01T00:00:00Z"), listScale(now))).toBe(0);
    expect(placeOf(Date.parse("2040-01-01T00:00:00Z"), listScale(now))).toBe(100);
  });
});

describe("barPart", () => {
  const scale = { from: 0, to: 1000 };
  const at = (ms: number) => new Date(ms).toISOString();

  it.each([
    [at(100), at(600), { left: 10, width: 50, fadesIn: false, fadesOut: false }],
    [null, at(600), { left: 0, width: 60, fadesIn: true, fadesOut: false }],
    [at(100), null, { left: 10, width: 90, fadesIn: false, fadesOut: true }],
    [null, null, { left: 0, width: 100, fadesIn: true, fadesOut: true }],
  ])("fills from %s to %s", (start, end, expected) => {
    expect(barPart({ start, end }, scale)).toEqual(expected);
  });
});

describe("windowScale", () => {
  it("includes the window and today", () => {
    const window = { start: "2027-04-01T00:00:00Z", end: "2027-06-01T00:00:00Z" };
    const { from, to } = windowScale(window, now);
    expect(from).toBeLessThan(now);
    expect(to).toBeGreaterThan(Date.parse(window.end));
  });

  it("has a width even without bounds", () => {
    const { from, to } = windowScale({ start: null, end: null }, now);
    expect(to).toBeGreaterThan(from);
  });
});
