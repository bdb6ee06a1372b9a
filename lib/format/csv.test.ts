import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("csvLine", () => {
  it("quotes commas, quotes and line breaks", () => {
    expect(csvLine(["a,b", 'say "x"', "one\ntwo", "plain"])).toBe(
      '"a,b","say ""x""","one\ntwo",plain\r\n',
    );
  });

  it("prevents spreadsheets from running text as a formula", () => {
    for (const start of ["=", "+", "-", "@", "\t"]) {
      expect(csvLine([`${start}cmd`])).toBe(`'${start}cmd\r\n`);
    }
    expect(csvLine(['=HYPERLINK("x")'])).toBe('"\'=HYPERLINK(""x"")"\r\n');
  });

  it("keeps numbers as numbers and null as empty", () => {
    expect(csvLine([150000.5, -1, null, undefined])).toBe("150000.5,-1,,\r\n");
  });
});
