import { expect, test } from "vitest";
import { packRows, unpackRows } from "./pack-rows";

const page = (rows: object[]) => ({ rows, nextCursor: "next" });
const list = (...pages: object[]) => ({ pages, pageParams: [null] });

test("rows of one shape name their fields once, and what they have in common", () => {
  const data = list(
    page([
      { id: 1, status: "sent", currency: "EUR", event: { type: "sent", at: "a" }, job: { id: 1 } },
      { id: 2, status: "draft", currency: "EUR", event: { type: "sent", at: "b" }, job: null },
      { id: 3, status: "sent", currency: "EUR", event: { type: "sent", at: "c" }, job: null },
      { id: 4, status: "sent", currency: "EUR", event: { type: "sent", at: "d" }, job: null },
    ]),
  );
  expect(packRows(data)).toEqual({
    pages: [
      {
        count: 4,
        packed: {
          fields: {
            id: [1, 2, 3, 4],
            status: { of: ["sent", "draft"], at: [0, 1, 0, 0] },
            currency: { of: ["EUR"], at: [] },
            event: {
              fields: { type: { of: ["sent"], at: [] }, at: ["a", "b", "c", "d"] },
            },
            job: [{ id: 1 }, null, null, null],
          },
        },
        nextCursor: "next",
      },
    ],
    pageParams: [null],
  });
});

test("everything is unpacked to what it was", () => {
  for (const data of [
    list(
      page([
        { id: 1, name: "A" },
        { id: 2, name: undefined },
      ]),
    ),
    list(page([{ id: 1 }]), page([]), page([{ id: 2, extra: true }, { id: 3 }])),
    list(
      page([
        { id: 1, "a,b": 2 },
        { id: 2, a: 1, b: 2 },
      ]),
    ),
    list(page([{ of: ["a"], at: [] }, { of: "a" }, { fields: 1 }])),
    list(page([{}, {}, {}])),
    list(page([{ at: "2026-11-30T18:45:11.935Z" }, { at: "2026-11-30T18:44:11.000Z" }])),
    list(page([{ at: "2026-11-30T18:45:11.935Z" }, { at: null }])),
    list(page([{ at: "2026-02-30T18:45:11.935Z" }, { at: "2026-11-30T18:45:11Z" }])),
    list(page([{ at: "2026-02-29T18:45:11.935Z" }, { at: "2026-02-28T24:00:00.000Z" }])),
    list(page([1, null, undefined, "a", 1, 1, 1, 1, 1, true] as never)),
    list(page([{ tags: [] }, { tags: [] }, { tags: ["a"] }])),
    { rows: [{ id: 1 }, { id: 2 }] },
    [{ id: 1 }, { id: 2 }],
    { pages: "of a book" },
    ...[null, undefined, 1, "text"],
  ]) {
    expect(unpackRows(packRows(data))).toStrictEqual(data);
  }
});
