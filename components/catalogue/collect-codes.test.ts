import { describe, expect, it } from "vitest";
import type { MappedRow } from "@/components/files/map-rows";
import { collectCodes } from "./collect-codes";

describe("collectCodes", () => {
  it("keeps each code once, and names the lines that can't be used", () => {
    const rows: MappedRow[] = [
      { line: 1, values: { code: "EXTRA-TIME", name: "Half again as much time" }, problem: null },
      { line: 2, values: { code: "BRAILLE" }, problem: null },
      { line: 3, values: { code: "BRAILLE" }, problem: null },
      { line: 4, values: { code: "x".repeat(101) }, problem: null },
      { line: 5, values: { code: "A", name: "x".repeat(201) }, problem: null },
    ];
    expect(collectCodes(rows)).toEqual({
      codes: [
        { code: "EXTRA-TIME", name: "Half again as much time" },
        { code: "BRAILLE", name: "" },
      ],
      repeated: 1,
      problems: [
        "Line 4: the code is longer than 100 characters",
        "Line 5: the name is longer than 200 characters",
      ],
    });
  });
});
