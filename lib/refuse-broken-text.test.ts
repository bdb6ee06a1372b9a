import { expect, test } from "vitest";
import { AppError } from "./errors";
import { refuseBrokenText } from "./refuse-broken-text";

function detailsOf(input: unknown) {
  try {
    refuseBrokenText(input);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.details : error;
  }
}

test("texts that can be stored as they are pass", () => {
  const whole = ["\u{1f600}", "\ufffd", "\ud83d\ude00", "\n", ""];
  expect(detailsOf({ whole, none: null, number: 1, nested: [{ text: "ü" }] })).toBeNull();
  expect(detailsOf(undefined)).toBeNull();
});

test.each([
  [{ name: "a\ud800" }, { name: ["Must be valid Unicode text"] }],
  [{ name: "\udc00\ud800" }, { name: ["Must be valid Unicode text"] }],
  [{ rows: [{ a: "b" }, { a: "\udfff" }] }, { "rows.1.a": ["Must be valid Unicode text"] }],
  [{ "a\ud800": 1 }, { a: ["Must be valid Unicode text"] }],
  ["\ud800", { body: ["Must be valid Unicode text"] }],
  [{ a: "\ud800", b: "\0" }, { a: ["Must be valid Unicode text"] }],
  [{ first: { b: "\0" }, second: "\ud800" }, { "first.b": ["NUL characters are not allowed"] }],
])("%j is refused with the first field's path", (input, details) => {
  expect(detailsOf(input)).toEqual(details);
});

test("a deep input is walked without a stack", () => {
  let deep: unknown = "\ud800";
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(Object.values(detailsOf(deep) ?? {})).toEqual([["Must be valid Unicode text"]]);
});

test.each([
  [{ at: Promise.resolve() }, "at"],
  [{ list: [new Set(["a"])] }, "list.0"],
  [{ settings: { a: { size: 1n } } }, "settings.a.size"],
  [[() => 1], "0"],
  [new Map([["a", "b"]]), "body"],
])("%o is no plain data", (input, field) => {
  expect(detailsOf(input)).toEqual({ [field]: ["Must be plain data"] });
});

test("data that contains itself is refused, and shared data passes", () => {
  const loop: Record<string, unknown> = { name: "a" };
  loop.list = [loop];
  expect(() => refuseBrokenText(loop)).toThrow("too many values");
  let branches: unknown = "end";
  for (let depth = 0; depth < 60; depth += 1) branches = { one: branches, other: branches };
  expect(() => refuseBrokenText(branches)).toThrow("too many values");
  const row = { name: "b" };
  expect(detailsOf({ rows: [row, row], first: row, none: Object.create(null) })).toBeNull();
});
