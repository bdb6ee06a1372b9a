import { describe, expect, it } from "vitest";
import { currencyCode, line, optionalLine } from "./schemas";

describe("line", () => {
  it.each(["A", "é", "李", "😀", "👨‍👩‍👧", "\u0646\u200c\u0627", "-", "１"])("takes %j", (text) => {
    expect(line().parse(text)).toBe(text);
  });

  it.each(["\u200b", "\u00ad", "\u3164", "\u2800", "\u200d\u200e", "\u0301", "\u202e"])(
    "refuses a name that can't be seen: %j",
    (text) => {
      expect(line().safeParse(text).error?.issues[0]?.message).toBe(
        "Must have a character that can be seen",
      );
      expect(optionalLine().safeParse(text).success).toBe(false);
    },
  );

  it("leaves an optional text empty", () => expect(optionalLine().parse("  ")).toBeNull());
});

it("takes no letters for a currency that only become ASCII in capitals", () => {
  expect(currencyCode().parse("usd")).toBe("USD");
  expect(currencyCode().safeParse("u\u017fd").success).toBe(false);
});
