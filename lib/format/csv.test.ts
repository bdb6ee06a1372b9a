import { describe, expect, it } from "vitest";
import { cellText, csvLine } from "./csv";

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

describe("cellText", () => {
  it.each([
    ...["=1 Main St", "-0042", "+41 44 668 18 00", "@home", "'=1", "''-2", "'", "'t Hooft", "- S"],
    ...["plain", "00042", "'00042", '="', "'+41"],
  ])("returns %s as csvLine wrote it", (text) => {
    const [written = ""] = csvLine([text]).split("\r\n");
    const cell = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    expect(cellText(cell)).toBe(text);
  });

  it("unwraps text that a spreadsheet wrapped in a formula", () => {
    expect(cellText('="00042"')).toBe("00042");
    expect(cellText(' ="say ""hi""" ')).toBe('say "hi"');
    expect(cellText("=1+1")).toBe("=1+1");
  });
});
