import { describe, expect, it } from "vitest";
import type { MappedRow } from "@/components/files/map-rows";
import { collectCodes } from "./collect-codes";

const row = (
  line: number,
  values: Record<string, string>,
  problem: string | null = null,
): MappedRow => ({
  line,
  values,
  problem,
});

const options = {
  expiresOn: null,
  ...{ today: "2026-11-29", locale: "en-US", includesDoubtful: false },
};

describe("collectCodes", () => {
  it("gives the shared day to codes without their own, and counts repeated ones", () => {
    const rows = [
      row(1, { code: "A1", expiresOn: "2027-01-31" }),
      row(2, { code: "a1" }),
      row(3, { code: "A1" }),
    ];
    expect(collectCodes(rows, { ...options, expiresOn: "2026-12-31" })).toEqual({
      codes: [
        { code: "A1", expiresOn: "2027-01-31" },
        { code: "a1", expiresOn: "2026-12-31" },
      ],
      repeated: 1,
      problems: [],
      doubts: [],
    });
  });

  it("asks about codes that have expired or whose year can't be meant", () => {
    const rows = [
      row(1, { code: "A1", expiresOn: "2026-11-28" }),
      row(2, { code: "B2", expiresOn: "2026-11-29" }),
      row(3, { code: "C3", expiresOn: "2099-01-31" }),
      row(4, { code: "A1", expiresOn: "2027-11-28" }),
    ];
    const doubts = [
      "Line 1: the code expired on November 28, 2026",
      "Line 3: the code expires on January 31, 2099. This is more than ten years ahead. Check the year",
    ];
    expect(collectCodes(rows, options)).toEqual({
      codes: [
        { code: "B2", expiresOn: "2026-11-29" },
        { code: "A1", expiresOn: "2027-11-28" },
      ],
      ...{ repeated: 0, problems: [], doubts },
    });
    expect(collectCodes(rows, { ...options, includesDoubtful: true })).toEqual({
      codes: [
        { code: "A1", expiresOn: "2026-11-28" },
        { code: "B2", expiresOn: "2026-11-29" },
        { code: "C3", expiresOn: "2099-01-31" },
      ],
      ...{ repeated: 1, problems: [], doubts },
    });
  });

  it("names the lines that can't be used", () => {
    const rows = [
      row(1, { code: "x".repeat(256) }),
      row(2, { expiresOn: "2027-01-31" }),
      row(3, { code: "B2", expiresOn: "soon" }, 'Expiry date "soon": Enter a date'),
      row(4, { code: "C\u00073" }),
      row(5, { code: "D" }, "Line 5 has an unclosed quotation mark"),
    ];
    expect(collectCodes(rows, options)).toEqual({
      codes: [],
      repeated: 0,
      problems: [
        "Line 1: the code is longer than 255 characters",
        "Line 2 has no code",
        'Line 3: Expiry date "soon": Enter a date',
        "Line 4: the code has an invisible character",
        "Line 5 has an unclosed quotation mark",
      ],
      doubts: [],
    });
  });
});
