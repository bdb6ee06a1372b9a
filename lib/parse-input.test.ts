import { expect, test } from "vitest";
import { z } from "zod";
import type { AppError } from "./errors";
import { parseInput } from "./parse-input";

test("fields with the names of an object's own members are named like any other", () => {
  const schema = z.object({ constructor: z.string(), toString: z.string() });
  try {
    parseInput(schema, { constructor: 5, toString: 5 });
    expect.unreachable();
  } catch (error) {
    const text = ["Expected string, received number"];
    expect((error as AppError).details).toEqual({ constructor: text, toString: text });
  }
});
