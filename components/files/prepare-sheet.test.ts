import { describe, expect, it } from "vitest";
import { prepareSheet, readZeroMasks } from "./prepare-sheet";

const none = new Map<string, string>();

describe("prepareSheet", () => {
  it("leaves out what is far from the table, which would fill the memory", () => {
    const near = '<row r="1"><c r="A1"><v>1</v></c><c r="GR1"><v>2</v></c>';
    const far =
      '<c r="GS1" s="1"/><c r="XFD1" t="s"><v>3</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(prepareSheet(`${near}${far}`, none)).toBe(`${near}</row>`);
    const tooFar = '<row r="1048576" spans="1:1"><c r="A1048576"><v>1</v></c></row>';
    expect(() => prepareSheet(tooFar, none)).toThrow(/Row 1,048,576 of a sheet has a value/);
    const last = '<row r="100000"><c r="A100000"><v>1</v></c></row>';
    expect(prepareSheet(last, none)).toBe(last);
  });

  it("keeps the leading zeros that a spreadsheet shows", () => {
    const masks = readZeroMasks(
      `<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="000\\-0000"/><numFmt numFmtId="166" formatCode="0.00"/><numFmt numFmtId="167" formatCode="&quot;C-&quot;000"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"><alignment/></xf><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`,
    );
    expect([...masks]).toEqual([
      ["1", "00000"],
      ["2", "000-0000"],
    ]);
    const cell = (style: number, value: string) =>
      prepareSheet(`<c r="A1" s="${style}"><v>${value}</v></c>`, masks);
    expect(cell(1, "42")).toBe('<c r="A1" t="str"><v>00042</v></c>');
    expect(cell(1, "1234567")).toBe('<c r="A1" t="str"><v>1234567</v></c>');
    expect(cell(2, "1234567")).toBe('<c r="A1" t="str"><v>123-4567</v></c>');
    expect(cell(2, "4567")).toBe('<c r="A1" t="str"><v>000-4567</v></c>');
    expect(cell(3, "42")).toBe('<c r="A1" s="3"><v>42</v></c>');
    expect(cell(1, "4.2")).toContain("<v>4.2</v>");
    const text = '<c r="A1" s="1" t="s"><v>7</v></c>';
    expect(prepareSheet(text, masks)).toBe(text);
  });
});
