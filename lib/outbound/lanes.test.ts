import { expect, test } from "vitest";
import { Lanes } from "./lanes";

const lanes = () => new Lanes({ max: 2, minPause: 5, maxPause: 60 });
const second = 1000;

test("a receiver has so many places, others have their own", () => {
  const few = lanes();
  expect([few.enter("a"), few.enter("a"), few.enter("a")]).toEqual([true, true, false]);
  expect(few.enter("b")).toBe(true);
  few.leave("a", true, 0);
  expect(few.enter("a")).toBe(true);
});

test("one that gives no answer is left alone for longer and longer, then asked by a single call", () => {
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

test("an answer ends that", () => {
  const few = lanes();
  few.enter("a");
  few.leave("a", false, 0);
  few.enter("a");
  few.leave("a", true, second);
  expect(few.pauseOf("a", second)).toBe(0);
  expect([few.enter("a"), few.enter("a")]).toEqual([true, true]);
});

test("a place that no call used says nothing of the receiver", () => {
  const few = lanes();
  few.enter("a");
  few.leave("a", false, 0);
  few.enter("a");
  few.leave("a", null, second);
  expect(few.pauseOf("a", second)).toBe(4);
});
