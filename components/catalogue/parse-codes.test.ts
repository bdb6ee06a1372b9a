import { describe, expect, it } from "vitest";
import { parseCodes } from "./parse-codes";

describe("parseCodes", () => {
  it("reads one code per line, with its name if there is one", () => {
    const text =
      " EXTRA-TIME , Half again as much time\nBRAILLE\r\nREADER\tA reader, in person\n\n";
    expect(parseCodes(text).codes).toEqual([
      { code: "EXTRA-TIME", name: "Half again as much time" },
      { code: "BRAILLE", name: "" },
      { code: "READER", name: "A reader, in person" },
    ]);
  });

  it("counts skipped lines", () => {
    expect(parseCodes(`A\nA\n${"x".repeat(101)}`)).toMatchObject({ repeated: 1, tooLong: 1 });
  });
});
