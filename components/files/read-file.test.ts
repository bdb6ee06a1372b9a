import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bulkFields } from "@/lib/bulk/rules";
import { findHeads, guessMapping } from "./map-columns";
import { mapRow } from "./map-rows";
import { readFile, readPasted } from "./read-file";

const people = bulkFields.import_candidates;

const fixture = (name: string) =>
  new File([readFileSync(new URL(`./cases/${name}`, import.meta.url))], name);

async function rowsOf(name: string, fields = people) {
  const table = await readFile(fixture(name), { language: "en" });
  const lines = table.records.map(({ cells }) => cells);
  const at = findHeads(lines, fields);
  const heads = at === null ? null : (lines[at] ?? null);
  const records = table.records.slice(at === null ? 0 : at + 1);
  const columns = guessMapping(
    heads,
    records.map(({ cells }) => cells),
    fields,
  );
  const mapping = { width: heads?.length ?? null, columns, fields, orders: {}, locale: "en-US" };
  return { ...table, rows: records.map((record) => mapRow(record, mapping)) };
}

describe("readFile", () => {
  it("reads its own download exactly", async () => {
    const { rows } = await rowsOf("07-own-download-reimported.csv");
    expect(rows.map(({ values }) => values)).toEqual([
      {
        ...{ firstName: "Ada", lastName: "Byron", email: "r1.u5mx0rgd54@example.com" },
        ...{ phone: "+41 44 668 18 00", postalCode: "01234", candidateId: "-0042u5mx0rgd54" },
      },
      {
        ...{ firstName: "-", lastName: "Sukarno", email: "not an address" },
        ...{ phone: "+62 21 345", address1: "=1 Main St" },
      },
    ]);
  });

  it("names the line of an unclosed quote and reads the others", async () => {
    const { rows } = await rowsOf("08-unclosed-quote.csv");
    expect(rows.map(({ values: { firstName }, problem }) => [firstName, problem])).toEqual([
      ["Ada", "Line 2 has an unclosed quotation mark"],
      ["Bo", null],
      ["Cy", null],
    ]);
  });

  it("names the one line that isn't UTF-8", async () => {
    const { encoding, rows } = await rowsOf("09-one-cp1252-byte-in-utf8.csv");
    expect(encoding).toBe("utf-8");
    expect(rows.map(({ values: { lastName }, problem }) => [lastName, problem])).toEqual([
      ["Müller", null],
      ["Åberg", null],
      [expect.stringContaining("Mu"), "Line 4 has characters that couldn't be read"],
    ]);
  });

  it("reads Windows-1250 and UTF-16", async () => {
    const czech = await rowsOf("10-windows-1250-czech.csv");
    expect(czech.rows.map(({ values }) => values.lastName)).toEqual(["Dvořák", "Němec"]);
    expect(czech).toMatchObject({ encoding: "windows-1250", guessed: true });
    const wide = await rowsOf("11-utf16le-excel-unicode-text.txt");
    expect(wide.rows[0]?.values).toMatchObject({ lastName: "Šimková", candidateId: "00042" });
    const western = await readFile(fixture("10-windows-1250-czech.csv"), {
      language: "en",
      encoding: "windows-1252",
    });
    expect(western.records[1]?.cells[1]).toBe("Dvoøák");
  });

  it("doesn't take a row with more cells than column names", async () => {
    const { rows } = await rowsOf("12-unquoted-comma-shifts.csv");
    expect(rows.map(({ problem }) => problem)).toEqual([
      expect.stringContaining("Line 2 has 6 values, but there are 5 columns"),
      null,
    ]);
  });

  it("undoes what a spreadsheet did", async () => {
    const { rows } = await rowsOf("13-excel-text-formula.csv");
    expect(rows[0]?.values).toMatchObject({ postalCode: "01234", candidateId: "00042" });
  });

  it("reads below sep= and keeps leading zeros", async () => {
    const { rows } = await rowsOf("21-sep-line.csv");
    expect(rows[0]?.values).toMatchObject({
      firstName: "Zoë",
      postalCode: "01234",
      candidateId: "00042",
    });
    expect(rows[0]?.line).toBe(3);
  });

  it("reads a workbook, and its letters that were misread before", async () => {
    const { rows, sheets, corrected } = await rowsOf("22-workbook.xlsx");
    expect(sheets).toEqual(["utf8"]);
    expect(rows[0]?.values).toMatchObject({
      firstName: "Zoë",
      candidateId: "42",
      country: "Czechia",
    });
    expect(corrected).toMatchObject({ from: "ZoÃ«", to: "Zoë", count: 4 });
  });

  it("reads pasted cells", async () => {
    const { records } = await readPasted("First name\tEmail\r\nAda\tada@example.com\r\n");
    expect(records.map(({ cells }) => cells)).toEqual([
      ["First name", "Email"],
      ["Ada", "ada@example.com"],
    ]);
  });
});

const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** Returns a workbook of sheets; those that begin with a comment are hidden. */
function workbook(...sheets: string[]): Uint8Array {
  const ids = sheets.map((_, index) => index + 1);
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets>${ids.map((id) => `<sheet name="Sheet ${id}" sheetId="${id}"${sheets[id - 1]?.startsWith("<!--") ? ' state="hidden"' : ""} r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids.map((id) => `<Relationship Id="rId${id}" Type="${relation}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join("")}<Relationship Id="rId99" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(xml))]),
    ),
  });
}

const fileOf = (bytes: Uint8Array | string, name: string) => new File([bytes as BlobPart], name);

describe("a workbook", () => {
  it("keeps the text of numbers, and gives days in ISO 8601", async () => {
    const bytes = workbook(
      `<row r="3"><c r="A3"><v>417945000000</v></c><c r="B3"><v>4.17945E+11</v></c><c r="C3"><v>0.30000000000000004</v></c><c r="D3" s="1"><v>46478</v></c><c r="E3" s="2"><v>46478.75</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3" t="b"><v>1</v></c></row>`,
    );
    const { records } = await readFile(fileOf(bytes, "a.xlsx"), { language: "en" });
    expect(records).toEqual([
      {
        line: 3,
        cells: [
          ...["417945000000", "417945000000", "0.3", "2027-04-01", "2027-04-01 18:00:00"],
          ...["#REF!", "TRUE"],
        ],
        problem: null,
      },
    ]);
  });

  it("starts with the first sheet that isn't empty, and changes to another", async () => {
    const cell = (text: string) =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const bytes = workbook("", cell("two"), cell("three"));
    const table = await readFile(fileOf(bytes, "a.xlsx"), { language: "en" });
    expect(table.sheet).toBe(1);
    expect(table.sheets).toEqual(["Sheet 1", "Sheet 2", "Sheet 3"]);
    const other = await readFile(fileOf(bytes, "a.xlsx"), { language: "en", sheet: 2 });
    expect(other.records[0]?.cells).toEqual(["three"]);
  });

  it("starts with the first sheet that is seen and has a table", async () => {
    const row = (number: number, ...texts: string[]) =>
      `<row r="${number}">${texts.map((text, at) => `<c r="${"AB"[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
    const table = row(1, "First name", "Last name") + row(2, "Ada", "Byron");
    const bytes = workbook(`<!-- -->${table}`, row(1, "How to use this"), table);
    expect((await readFile(fileOf(bytes, "a.xlsx"), { language: "en" })).sheet).toBe(2);
  });

  it("is refused if it would fill the memory", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": strToU8("<worksheet/>"),
    });
    const directory = bomb.findLastIndex(
      (_, at) => bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1,
    );
    new DataView(bomb.buffer).setUint32(directory + 24, 210_000_000, true);
    await expect(readFile(fileOf(bomb, "a.xlsx"), { language: "en" })).rejects.toThrow(
      /too large when unpacked/,
    );
  });

  it("is refused in words if it is damaged", async () => {
    const broken = workbook("").slice(0, 300);
    await expect(readFile(fileOf(broken, "a.xlsx"), { language: "en" })).rejects.toThrow(
      /couldn't be read|ZIP archive/,
    );
  });
});

describe("another kind of file", () => {
  it.each([
    ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /old Excel workbook \(\.xls\)/],
    ["cv.pdf", "%PDF-1.7\n", /is a PDF/],
    ["web.xls", "<html><table><tr><td>a", /is a web page/],
    ["a.json", '[{"a":1}]', /is a JSON file/],
    [
      "a.ods",
      zipSync({ mimetype: strToU8("x"), "META-INF/manifest.xml": strToU8("x") }),
      /OpenDocument/,
    ],
    ["a.docx", zipSync({ "word/document.xml": strToU8("x") }), /is a Word document/],
    ["a.numbers", zipSync({ "Index/Document.iwa": strToU8("x") }), /is a Numbers document/],
    ["a.zip", zipSync({ "a.csv": strToU8("x") }), /is a ZIP archive/],
    ["a.bin", Uint8Array.of(1, 0, 0, 2, 0, 0, 3, 0, 0, 4), /isn't a text file/],
  ])("%s is named, with what to do", async (name, bytes, words) => {
    await expect(readFile(fileOf(bytes, name), { language: "en" })).rejects.toThrow(words);
    await expect(readFile(fileOf(bytes, name), { language: "en" })).rejects.toThrow(/CSV/);
  });

  it("isn't mistaken for one", async () => {
    const { records } = await readFile(fileOf("PK,Name\nx,y", "a.csv"), { language: "en" });
    expect(records).toHaveLength(2);
  });
});
