import { expect, test } from "vitest";
import { Lanes } from "./lanes";

const lanes = () => new Lanes({ max: 2, minPause: 5, maxPause: 60 });
const second = 1000;

test("limits concurrent calls per receiver", () => {
  const few = lanes();
  expect([few.enter("a"), few.enter("a"), few.enter("a")]).toEqual([true, true, false]);
  expect(few.enter("b")).toBe(true);
  few.leave("a", true, 0);
  expect(few.enter("a")).toBe(true);
});

test("pauses an unresponsive receiver for longer and longer, then tries one call", () => {
  const few = lanes();
  few.enter("a");
  few.enter("a");
  few.leave("a", false, 0);
  few.leave("a", false, 0);
  expect(few.pauseOf("a", 0)).toBe(5);
  expect(few.pauseOf("b", 0)).toBe(0);
  expect(few.pauseOf("a", 5 * second)).toBe(0);
  expect([few.enter("a"), few.enter("a")]).toEqual([true, false]);
  few.leave("a", false, 20 * second);
  expect(few.pauseOf("a", 20 * second)).toBe(10);
  few.enter("a");
  few.leave("a", false, 600 * second);
  expect(few.pauseOf("a", 600 * second)).toBe(60);
});

test("ends the pause after a response", () => {
  const few = lanes();
  few.enter("a");
  few.leave("a", false, 0);
  few.enter("a");
  few.leave("a", true, second);
  expect(few.pauseOf("a", second)).toBe(0);
  expect([few.enter("a"), few.enter("a")]).toEqual([true, true]);
});

test("ignores a place that no call used", () => {
  const few = lanes();
  few.enter("a");
  few.leave("a", false, 0);
  few.enter("a");
  few.leave("a", null, second);
  expect(few.pauseOf("a", second)).toBe(4);
});
