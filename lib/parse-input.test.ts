import { expect, test } from "vitest";
import { z } from "zod";
import type { AppError } from "./errors";
import { parseInput } from "./parse-input";

function detailsOf(schema: z.ZodType, given: unknown): unknown {
  try {
    return parseInput(schema, given);
  } catch (error) {
    return (error as AppError).details;
  }
}

test("fields with the names of an object's own members are named like any other", () => {
  const schema = z.object({ constructor: z.string(), toString: z.string() });
  const text = ["Expected string, received number"];
  expect(detailsOf(schema, { constructor: 5, toString: 5 })).toEqual({
    constructor: text,
    toString: text,
  });
});

test.each([
  ["string", z.string()],
  ["number", z.number()],
  ["boolean", z.boolean()],
  ["array", z.array(z.string())],
])("an object that can't be turned into text is refused where a %s is expected", (type, field) => {
  const given = { toString: "@", valueOf: 1, [Symbol.toPrimitive]: null };
  expect(detailsOf(z.object({ field }), { field: given })).toEqual({
    field: [`Expected ${type}, received object`],
  });
});
