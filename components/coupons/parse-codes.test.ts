import { describe, expect, it } from "vitest";
import { parseCodes } from "./parse-codes";

const codesOf = (text: string, expiresOn: string | null = null) =>
  parseCodes(text, expiresOn).codes.map(({ code, expiresOn: day }) => (day ? [code, day] : code));

describe("parseCodes", () => {
  it("reads one code per line, with any line ending", () => {
    expect(codesOf("A1\nB2\r\n  C3 \r\n\n")).toEqual(["A1", "B2", "C3"]);
  });

  it.each([",", ";", "\t"])("reads the last day after %j", (separator) => {
    expect(codesOf(`A1${separator}2027-01-31\nB2`)).toEqual([["A1", "2027-01-31"], "B2"]);
  });

  it("gives the shared day to codes without their own", () => {
    expect(codesOf("A1,2027-01-31\nB2,\nC3", "2026-12-31")).toEqual([
      ["A1", "2027-01-31"],
      ["B2", "2026-12-31"],
      ["C3", "2026-12-31"],
    ]);
  });

  it("reads quoted cells, and a file with a byte order mark and a header", () => {
    expect(codesOf('\uFEFFCode,Expires\n"A,1","2027-01-31"\n"B""2"')).toEqual([
      ["A,1", "2027-01-31"],
      'B"2',
    ]);
    expect(codesOf("A1\ncode")).toEqual(["A1", "code"]);
  });

  it("counts skipped lines", () => {
    const text = ["A1", "a1", "A1", "x".repeat(256), "B2,31.1.2027", "C\u00073", ""].join("\n");
    expect(parseCodes(text, null)).toEqual({
      codes: [
        { code: "A1", expiresOn: null },
        { code: "a1", expiresOn: null },
      ],
      repeated: 1,
      tooLong: 1,
      unreadable: 2,
    });
  });

  it("reads ten thousand lines", () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `CODE-${index}`).join("\n");
    expect(parseCodes(text, null).codes).toHaveLength(10_000);
  });
});
