import { describe, expect, it } from "vitest";
import { cell, docx, listItem, paragraph, run, table } from "@/lib/testing/docx";
import { readWord } from "./read-word";

const read = (body: string) => readWord(docx({ body }));

describe("lists of Word", () => {
  it("nests them by their levels", () => {
    const body = [
      listItem("One", 2),
      listItem("Deep", 2, 1),
      listItem("Deeper", 2, 1),
      listItem("Two", 2),
    ];
    expect(read(body.join("")).html).toBe(
      '<ol>\n<li>One\n<ol type="a">\n<li>Deep</li>\n<li>Deeper</li>\n</ol>\n</li>\n<li>Two</li>\n</ol>',
    );
  });

  it("goes on counting after a text, and starts where a list says", () => {
    const body = [
      listItem("One", 2),
      paragraph("Text"),
      listItem("Two", 2),
      paragraph("Text"),
      listItem("Five", 4),
    ];
    expect(read(body.join("")).html.match(/<ol[^>]*>/g)).toEqual([
      "<ol>",
      '<ol start="2">',
      '<ol start="5">',
    ]);
  });

  it("keeps bullets apart from numbers, and a list that starts deep", () => {
    const body = [listItem("a", 1), listItem("b", 2), listItem("c", 1, 1), listItem("d", 1, 1)];
    expect(read(body.join("")).html).toBe(
      "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n</li>\n</ol>",
    );
  });

  it("writes numbers of several parts, and those of headings, as text", () => {
    const heading = paragraph(
      "Notice",
      '<w:pStyle w:val="berschrift1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>',
    );
    const { html, losses } = read(heading + listItem("One month", 3, 1) + listItem("Two", 3, 1));
    expect(html).toBe(
      '<h1>1. Notice</h1>\n<p style="margin-left: 12%">1.1. One month</p>\n<p style="margin-left: 12%">1.2. Two</p>',
    );
    expect(losses).toEqual([{ kind: "numbers", count: 2, example: "1.1." }]);
  });

  it("takes a paragraph out of its list if Word does", () => {
    expect(read(listItem("Text", 0) + listItem("Missing", 99)).html).toBe(
      "<p>Text</p>\n<p>Missing</p>",
    );
  });
});

describe("tables of Word", () => {
  it("reads merged cells and the shares of columns", () => {
    const html = read(
      table([
        [cell("A", '<w:vMerge w:val="restart"/>'), cell("B", '<w:vAlign w:val="bottom"/>')],
        [cell("", "<w:vMerge/>"), cell("C")],
        [cell("Both", '<w:gridSpan w:val="2"/>')],
      ]),
    ).html;
    expect(html).toBe(
      [
        "<table>",
        "<tbody>",
        '<tr><td rowspan="2" style="width: 33%">A</td><td style="width: 67%; vertical-align: bottom">B</td></tr>',
        "<tr><td>C</td></tr>",
        '<tr><td colspan="2">Both</td></tr>',
        "</tbody>",
        "</table>",
      ].join("\n"),
    );
  });

  it("reads a bold first row as the head, and blocks within cells", () => {
    const bold = (text: string) => cell(paragraph(run(text, "<w:b/>")));
    const rows = [
      [bold("Term"), bold("Value")],
      [cell("Pay"), cell(paragraph("100") + paragraph("a year"))],
    ];
    expect(read(table(rows, { widths: [4000, 4000] })).html).toBe(
      "<table>\n<thead>\n<tr><th>Term</th><th>Value</th></tr>\n</thead>\n<tbody>\n<tr><td>Pay</td><td><p>100</p>\n<p>a year</p></td></tr>\n</tbody>\n</table>",
    );
  });

  it("reads a first row as the head if the table's style prints it bold", () => {
    const look = '<w:tblStyle w:val="Grid4"/><w:tblLook w:val="04A0" w:firstRow="1"/>';
    const grid = table(
      [
        [cell("Term"), cell("Value")],
        [cell("Pay"), cell("100")],
      ],
      {
        style: "Grid4",
      },
    ).replace('<w:tblStyle w:val="Grid4"/>', look);
    const style =
      '<w:style w:type="table" w:styleId="Grid4"><w:name w:val="Grid Table 4"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
    expect(readWord(docx({ body: grid, styles: style })).html).toContain("<thead>\n<tr><th");
    const plain = grid.replace('w:firstRow="1"', 'w:firstRow="0"');
    expect(readWord(docx({ body: plain, styles: style })).html).not.toContain("<thead>");
  });

  it("draws no lines in a table that had none, and keeps tables within", () => {
    const inner = table([[cell("x"), cell("y")]], { widths: [1, 1], style: "None" });
    const { html } = read(table([[cell(paragraph("") + inner), cell("z")]], { widths: [1, 1] }));
    expect(html).toContain('<table>\n<tbody>\n<tr><td style="border: 0">x</td>');
    expect(html).toContain("<td>z</td>");
  });

  it("reads white text on a color, and drops deleted rows", () => {
    const white = cell(
      paragraph(run("Head", '<w:color w:val="FFFFFF"/>')),
      '<w:shd w:fill="1F4E79"/>',
    );
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell("gone")}</w:tr>`;
    const { html, losses } = read(
      table([[white, cell("x")]], { style: "None" }).replace("</w:tbl>", `${deleted}</w:tbl>`),
    );
    expect(html).toContain("Head");
    expect(html).not.toContain("gone");
    expect(losses).toEqual([{ kind: "change", count: 1 }]);
  });
});
