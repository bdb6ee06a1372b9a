import { describe, expect, it } from "vitest";
import {
  docx,
  field,
  listItem,
  onePixel,
  paragraph,
  picture,
  run,
  wordPart,
} from "@/lib/testing/docx";
import { sanitizeLetter } from "../sanitize";
import { readWord } from "./read-word";

const html = (body: string, more = {}) => readWord(docx({ body, ...more })).html;
const styled = (text: string, id: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);

describe("readWord", () => {
  it("reads headings by the name or outline of their style, whatever its ID", () => {
    expect(html(styled("Offer", "Titel"))).toBe("<h1>Offer</h1>");
    expect(html(styled("Offer", "berschrift1")), "bold as headings are").toBe("<h1>Offer</h1>");
    expect(html(styled("Pay", "Custom"))).toBe("<h2>Pay</h2>");
    expect(html(paragraph("Pay", '<w:outlineLvl w:val="2"/>'))).toBe("<h3>Pay</h3>");
  });

  it("reads emphasis of runs, of their styles, and switched off", () => {
    const runs = [
      run("a", "<w:b/>"),
      run("b", '<w:rStyle w:val="Fett"/>'),
      run("c", '<w:rStyle w:val="Fett"/><w:b w:val="0"/>'),
      run("d", "<w:i/>"),
      run("e", '<w:u w:val="single"/>'),
      run("f", '<w:u w:val="none"/>'),
      run("g", "<w:strike/>"),
      run("h", "<w:dstrike/>"),
      run("i", '<w:vertAlign w:val="superscript"/>'),
      run("j", '<w:vertAlign w:val="subscript"/>'),
      run("k", "<w:caps/>"),
    ];
    expect(html(paragraph(runs.join("")))).toBe(
      '<p><strong>ab</strong>c<em>d</em><u>e</u>f<s>gh</s><sup>i</sup><sub>j</sub><span style="text-transform: uppercase">k</span></p>',
    );
  });

  it("reads alignment, indents and right-to-left paragraphs", () => {
    const set = (properties: string) => html(paragraph("x", properties));
    expect(set('<w:jc w:val="center"/>')).toBe('<p style="text-align: center">x</p>');
    expect(set('<w:jc w:val="both"/>')).toBe('<p style="text-align: justify">x</p>');
    expect(set('<w:jc w:val="end"/>')).toBe('<p style="text-align: right">x</p>');
    expect(set('<w:ind w:left="4513"/>')).toBe('<p style="margin-left: 50%">x</p>');
    expect(set("<w:bidi/>")).toBe('<p dir="rtl">x</p>');
    expect(set('<w:bidi/><w:jc w:val="right"/>')).toBe(
      '<p dir="rtl" style="text-align: left">x</p>',
    );
  });

  it("joins lines without space between them, and drops blank ones", () => {
    const lines = [
      paragraph("Jane Doe"),
      paragraph("12 Main Street"),
      paragraph(""),
      paragraph("Dear Jane,"),
    ];
    expect(html(lines.join(""), { tight: true })).toBe(
      "<p>Jane Doe<br>\n12 Main Street</p>\n<p>Dear Jane,</p>",
    );
    expect(html(lines.join(""))).toBe("<p>Jane Doe</p>\n<p>12 Main Street</p>\n<p>Dear Jane,</p>");
  });

  it("reads breaks, tabs, lines to sign on, symbols and hyphens", () => {
    const signs =
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(html(paragraph(signs))).toBe("<p>a<br>\nb\u2003c\u2011✓</p>");
    const sign = paragraph(
      "<w:r><w:t>Signed</w:t><w:tab/></w:r>",
      '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9000"/></w:tabs>',
    );
    expect(html(sign)).toBe(`<p>Signed${"_".repeat(28)}</p>`);
  });

  it("begins pages where Word does", () => {
    const page = '<hr class="page-break">';
    const breaks = paragraph('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>');
    expect(html(breaks)).toBe(`<p>a</p>\n${page}\n<p>b</p>`);
    expect(html(paragraph("a") + paragraph("b", "<w:pageBreakBefore/>"))).toBe(
      `<p>a</p>\n${page}\n<p>b</p>`,
    );
    expect(html(paragraph("a", "<w:sectPr/>") + paragraph("b"))).toBe(
      `<p>a</p>\n${page}\n<p>b</p>`,
    );
    expect(html(paragraph("", "<w:sectPr/>") + paragraph("a", "<w:sectPr/>") + paragraph(""))).toBe(
      "<p>a</p>",
    );
    const next = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
    expect(html(paragraph("a", "<w:sectPr/>") + paragraph("b") + next)).toBe("<p>a</p>\n<p>b</p>");
  });

  it("keeps links to the web, and only those", () => {
    const relations = [
      { id: "r1", type: "hyperlink", target: "https://example.com/?a=1&amp;b=2", isExternal: true },
      { id: "r2", type: "hyperlink", target: "javascript:alert(1)", isExternal: true },
    ];
    const link = (id: string) =>
      paragraph(
        `<w:hyperlink r:id="${id}">${run("here", '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`,
      );
    expect(html(link("r1"), { relations })).toBe(
      '<p><a href="https://example.com/?a=1&amp;b=2">here</a></p>',
    );
    const { html: bad, losses } = readWord(docx({ body: link("r2"), relations }));
    expect(bad).toBe("<p>here</p>");
    expect(losses).toEqual([{ kind: "link", count: 1, example: "here" }]);
    expect(html(paragraph(field('HYPERLINK "https://example.com"', "site")))).toBe(
      '<p><a href="https://example.com">site</a></p>',
    );
    const inside = `<w:hyperlink w:anchor="part">${run("above")}</w:hyperlink>`;
    expect(html(paragraph(inside))).toBe("<p>above</p>");
  });

  it("accepts tracked changes and leaves comments and hidden text out", () => {
    const body =
      paragraph(
        [
          run("Base "),
          `<w:ins>${run("new")}</w:ins>`,
          "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
          run(" secret", "<w:vanish/>"),
          run(" tiny", '<w:sz w:val="2"/>'),
          run(" white", '<w:color w:val="FFFFFF"/>'),
          run(" shaded", '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'),
          '<w:r><w:commentReference w:id="1"/></w:r>',
        ].join(""),
      ) +
      paragraph("joined ", "<w:rPr><w:del/></w:rPr>") +
      paragraph("again");
    const { html: text, losses } = readWord(docx({ body }));
    expect(text).toBe("<p>Base new shaded</p>\n<p>joined again</p>");
    expect(losses).toEqual([
      { kind: "change", count: 2 },
      { kind: "hidden", count: 3, example: "secret" },
      { kind: "comment", count: 1 },
    ]);
  });

  it("returns images with their text, each once, and names those it can't", () => {
    const relations = [
      { id: "r1", type: "image", target: "media/image1.png" },
      { id: "r2", type: "image", target: "media/image2.emf" },
      { id: "r3", type: "image", target: "https://example.com/a.png", isExternal: true },
    ];
    const body = paragraph(
      picture("r1", "Acme logo") +
        picture("r1", "Acme logo") +
        picture("r2", "Chart") +
        picture("r3", "Web"),
    );
    const files = { "word/media/image1.png": onePixel, "word/media/image2.emf": new Uint8Array(9) };
    const read = readWord(docx({ body, relations, files }));
    const image = '<img src="image:0" alt="Acme logo" width="100">';
    expect(read.html).toBe(`<p>${image}${image}</p>`);
    expect(read.images).toEqual([
      { source: "image:0", type: "image/png", bytes: onePixel, name: "Acme logo" },
    ]);
    expect(read.losses).toEqual([{ kind: "image", count: 2, example: "Chart" }]);
  });

  it("names headers, footers, columns, charts and calculated fields", () => {
    const files = {
      "word/header1.xml": wordPart("hdr", paragraph("Acme Ltd")),
      "word/footer1.xml": wordPart("ftr", paragraph("Page 1 of 2")),
    };
    const relations = [
      { id: "h1", type: "header", target: "header1.xml" },
      { id: "f1", type: "footer", target: "footer1.xml" },
    ];
    const body =
      paragraph("<w:r><w:drawing/></w:r>") +
      paragraph(field("IF 1 = 1 a b", "a")) +
      '<w:sectPr><w:headerReference r:id="h1"/><w:footerReference r:id="f1"/><w:cols w:num="2"/></w:sectPr>';
    expect(readWord(docx({ body, files, relations })).losses).toEqual([
      { kind: "drawing", count: 1 },
      { kind: "field", count: 1, example: "IF 1 = 1 a b" },
      { kind: "columns", count: 1 },
      { kind: "header", count: 1, example: "Acme Ltd" },
    ]);
  });

  it("puts footnotes and endnotes after the text, with the links of their own part", () => {
    const link = `<w:hyperlink r:id="h1">${run("law")}</w:hyperlink>`;
    const files = {
      "word/footnotes.xml": wordPart(
        "footnotes",
        `<w:footnote w:id="7">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(" See the ")}${link}`)}</w:footnote>`,
      ),
      "word/_rels/footnotes.xml.rels":
        '<Relationships><Relationship Id="h1" Type="x/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>',
      "word/endnotes.xml": wordPart(
        "endnotes",
        `<w:endnote w:id="1">${paragraph("The end")}</w:endnote>`,
      ),
    };
    const relations = [
      { id: "n1", type: "footnotes", target: "footnotes.xml" },
      { id: "n2", type: "endnotes", target: "endnotes.xml" },
      { id: "h1", type: "hyperlink", target: "https://other.example", isExternal: true },
    ];
    const body = paragraph(
      `${run("Notice")}<w:r><w:footnoteReference w:id="7"/></w:r>${run(" ends")}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    );
    const { html: text, losses } = readWord(docx({ body, files, relations }));
    expect(text).toBe(
      '<p>Notice<sup>1</sup> ends<sup>2</sup></p>\n<hr>\n<ol>\n<li>See the <a href="https://example.com">law</a></li>\n<li>The end</li>\n</ol>',
    );
    expect(losses).toEqual([{ kind: "note", count: 2 }]);
  });

  it("reads the newer of two forms, and the text of boxes after their paragraph", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph("In a box")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("In a box")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(html(paragraph(run("Text") + box))).toBe("<p>Text</p>\n<p>In a box</p>");
  });

  it("reads a whole letter as the sanitiser leaves it", () => {
    const letter = html(
      styled("Offer & more", "berschrift1") +
        paragraph("1 < 2", '<w:jc w:val="right"/>') +
        listItem("a", 2) +
        listItem("b", 2, 1),
    );
    expect(sanitizeLetter(letter).replaceAll(/<div class="offer-letter">|<\/div>/g, "")).toBe(
      letter.replace("text-align: right", "text-align:right"),
    );
  });
});
