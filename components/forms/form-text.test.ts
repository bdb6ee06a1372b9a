import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formText } from "./form-text";

const textOf = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input, { error: formText }).error?.issues[0]?.message;

describe("formText", () => {
  it.each([
    ["an empty text", z.string().min(1), "", "Fill this in"],
    ["an absent one", z.string(), undefined, "Fill this in"],
    ["a long one", z.string().max(3), "four", "Use at most 3 characters"],
    ["no number", z.number(), Number.NaN, "Enter a number, such as 75000"],
    ["a short one", z.string().min(12), "four", "Use at least 12 characters"],
    ["too little", z.number().min(0), -1, "Enter at least 0"],
    ["zero", z.number().positive(), 0, "Enter more than 0"],
    ["too much", z.number().max(1000), 1001, "Enter at most 1,000"],
    ["another choice", z.enum(["a", "b"]), "c", "Choose an option from the list"],
    [
      "half an address",
      z.email(),
      "jane@",
      "Enter a full email address, such as jane.roe@example.com",
    ],
  ])("says how to fix %s", (_case, schema, input, text) => {
    expect(textOf(schema, input)).toBe(text);
  });

  it("keeps a schema's own message", () => {
    expect(
      textOf(
        z.string().refine(() => false, "Own message"),
        "x",
      ),
    ).toBe("Own message");
  });
});
