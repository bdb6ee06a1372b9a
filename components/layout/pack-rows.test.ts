import { expect, test } from "vitest";
import { packRows, unpackRows } from "./pack-rows";

const page = (rows: object[]) => ({ rows, nextCursor: "next" });
const list = (...pages: object[]) => ({ pages, pageParams: [null] });

test("rows of one shape name their columns once", () => {
  const data = list(
    page([
      { id: 1, event: { at: "a" } },
      { id: 2, event: null },
    ]),
  );
  expect(packRows(data)).toEqual({
    pages: [
      {
        columns: ["id", "event"],
        values: [
          [1, { at: "a" }],
          [2, null],
        ],
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
    { rows: [{ id: 1 }, { id: 2 }] },
    [{ id: 1 }, { id: 2 }],
    { pages: "of a book" },
    ...[null, undefined, 1, "text"],
  ]) {
    expect(unpackRows(packRows(data))).toStrictEqual(data);
  }
});
