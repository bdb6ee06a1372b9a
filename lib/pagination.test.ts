import { expect, test } from "vitest";
import { AppError } from "./errors";
import { decodeCursor, Page } from "./pagination";

const cursorOf = (row: number) => [`Zoë ${row}`, row];

test("cuts a page at its limit, with a cursor of the last row", () => {
  const page = Page.of([1, 2, 3], 2, cursorOf);
  expect(page.rows).toEqual([1, 2]);
  expect(decodeCursor(page.nextCursor ?? "", ["string", "number"])).toEqual(["Zoë 2", 2]);
  expect(Page.of([1, 2], 2, cursorOf).nextCursor).toBeNull();
});

test.each(["", "%", "e30", btoa('["a"]'), btoa('[1,"a"]'), btoa('["a",1,2]')])(
  "refuses the cursor %o",
  (cursor) => expect(() => decodeCursor(cursor, ["string", "number"])).toThrow(AppError),
);
