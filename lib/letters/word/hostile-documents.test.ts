import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  cell,
  docx,
  field,
  listItem,
  paragraph,
  picture,
  run,
  table,
  wordPart,
} from "@/lib/testing/docx";
import { dangersOf } from "@/lib/testing/letter-dangers";
import { xssPayloads } from "@/lib/testing/xss-payloads";
import { sanitizeLetter } from "../sanitize";
import { DocumentRefusal } from "./document-refusal";
import { readWord } from "./read-word";

const bytes = (...values: number[]) => Uint8Array.from([...values, 0, 0, 0, 0]);

/** Replaces numbers of an archive's headers, wherever they stand. */
function lie(archive: Uint8Array, from: number, to: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return copy;
}

describe("a file that isn't a Word document", () => {
  it.each([
    ["an old one", bytes(0xd0, 0xcf, 0x11, 0xe0), /old Word document/],
    ["a PDF", strToU8("%PDF-1.7"), /is a PDF/],
    ["a rich text", strToU8("{\\rtf1"), /rich text/],
    ["an image", bytes(0x89, 0x50, 0x4e, 0x47), /is an image/],
    ["a text", strToU8("Dear Jane"), /isn't a Word document/],
    ["nothing", new Uint8Array(0), /isn't a Word document/],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), /Excel workbook/],
    ["an OpenDocument", zipSync({ "content.xml": strToU8("<x/>") }), /OpenDocument/],
    ["another archive", zipSync({ "a.txt": strToU8("x") }), /damaged/],
    ["half of one", docx({ body: paragraph("x") }).slice(0, 200), /damaged/],
  ])("is named: %s", (_name, file, message) => {
    expect(() => readWord(file)).toThrow(DocumentRefusal);
    expect(() => readWord(file)).toThrow(message);
  });
});

describe("a hostile document", () => {
  const refused = (file: Uint8Array) => expect(() => readWord(file)).toThrow(DocumentRefusal);

  it("can't fill the memory", () => {
    const zeros = new Uint8Array(31_000_000);
    refused(docx({ body: "", files: { "word/bomb.xml": zeros } }));
    refused(docx({ body: "", files: { "word/media/a.png": new Uint8Array(41_000_000) } }));
    refused(docx({ body: "", files: { "word/grows.xml": zeros.slice(0, 2_000_000) } }));
    const many = Object.fromEntries(
      Array.from({ length: 3100 }, (_, at) => [`word/${at}.xml`, ""]),
    );
    refused(docx({ body: "", files: many }));
    refused(new Uint8Array(20_000_001));
  });

  it("can't unpack to more than it says", () => {
    const text = "x".repeat(5_000_123);
    const honest = docx({ body: paragraph("x"), files: { "word/other.xml": text } });
    for (const size of [10, 5_000_122]) {
      const before = process.memoryUsage().arrayBuffers;
      try {
        expect(readWord(lie(honest, text.length, size)).html).toBe("<p>x</p>");
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentRefusal);
      }
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
    }
  });

  it("expands no entities and reads no document type", () => {
    const lol = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    );
    const document = wordPart("document", `<w:body>${paragraph(run("a &l9; &xxe; b"))}</w:body>`)
      .replaceAll("&amp;", "&")
      .replace(
        "?>",
        `?><!DOCTYPE x [<!ENTITY l0 "lol">${lol.join("")}<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`,
      );
    const { html } = readWord(docx({ body: "", files: { "word/document.xml": document } }));
    expect(html.length).toBeLessThan(1000);
    expect(html).not.toContain("lol");
    expect(html).not.toContain("root:");
  });

  it("may lack parts, or have others in their place", () => {
    const broken = { "word/styles.xml": "<a", "word/numbering.xml": "\u0000\u0001" };
    expect(readWord(docx({ body: paragraph("x"), files: broken })).html).toBe("<p>x</p>");
    const wrong = {
      "word/_rels/document.xml.rels": "<Relationships><Relationship/></Relationships>",
    };
    expect(readWord(docx({ body: paragraph("x"), files: wrong })).html).toBe("<p>x</p>");
    const escaping = wordPart("x", "").replace(
      /<w:x.*/s,
      '<Relationships><Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>',
    );
    const files = { "word/_rels/document.xml.rels": escaping };
    expect(readWord(docx({ body: paragraph("x"), files })).html).toBe("<p>x</p>");
    refused(docx({ body: "", files: { "word/document.xml": "<w:document/>" } }));
    expect(readWord(docx({ body: "" })).html).toBe("");
  });

  it("may have styles that are based on each other", () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const body = paragraph("x", '<w:pStyle w:val="A"/>');
    expect(readWord(docx({ body, styles: style("A", "B") + style("B", "A") })).html).toBe(
      "<p>x</p>",
    );
  });

  it("is read or refused in time, however large or deep", () => {
    const started = performance.now();
    const deep = "<w:sdt><w:sdtContent>".repeat(1500) + paragraph("deep");
    expect(readWord(docx({ body: deep })).html).toBeTypeOf("string");
    const nested = "<w:tbl><w:tr><w:tc>".repeat(1500);
    expect(readWord(docx({ body: nested })).html).toBeTypeOf("string");
    refused(docx({ body: "<w:p/>".repeat(500_000) }));
    const row = `<w:tr>${"<w:tc><w:p/></w:tc>".repeat(200)}</w:tr>`;
    expect(readWord(docx({ body: `<w:tbl>${row.repeat(400)}</w:tbl>` })).html).toBeTypeOf("string");
    const merged = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>".repeat(20_000);
    expect(readWord(docx({ body: `<w:tbl>${merged}</w:tbl>` })).html).toBeTypeOf("string");
    const fields = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r></w:p>';
    expect(readWord(docx({ body: fields.repeat(20_000) })).html).toBeTypeOf("string");
    const span = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr></w:tc></w:tr>';
    expect(readWord(docx({ body: `<w:tbl>${span}</w:tbl>` })).html).not.toContain("99999999");
    const places = run("«A_B» [Name] {x_y} <<Q>> ".repeat(20_000));
    expect(readWord(docx({ body: paragraph(places) })).placeholders.length).toBeLessThan(10);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 40_000);

  it("is read or refused, whatever is damaged in it", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const text = wordPart(
      "document",
      `<w:body>${paragraph(field("MERGEFIELD A_B", "«A_B»"))}${listItem("x", 3, 1)}${table([
        [cell("a", '<w:vMerge w:val="restart"/>'), cell("b")],
        [cell("", "<w:vMerge/>"), cell("c")],
      ])}${paragraph(picture("r1", "x"))}</w:body>`,
    );
    for (let round = 0; round < 400; round += 1) {
      const at = random(text.length);
      const length = random(60);
      const other = text.slice(random(text.length)).slice(0, random(60));
      const damaged = text.slice(0, at) + other + text.slice(at + length);
      const file = docx({ body: "", files: { "word/document.xml": damaged } });
      try {
        expect(readWord(file).html).toBeTypeOf("string");
      } catch (error) {
        expect(error, damaged).toBeInstanceOf(DocumentRefusal);
      }
    }
  });

  it.each(xssPayloads)("puts no markup into the letter: %s", (payload) => {
    const attribute = payload.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const file = docx({
      body: [
        paragraph(run(payload), `<w:pStyle w:val="${attribute}"/>`),
        paragraph(`<w:hyperlink r:id="r" w:tooltip="${attribute}">${run("x")}</w:hyperlink>`),
        paragraph(
          `<w:r><w:pict><v:shape alt="${attribute}" href="${attribute}"><v:imagedata r:id="r" r:href="r" src="${attribute}"/></v:shape></w:pict></w:r>`,
        ),
        paragraph(picture("r", attribute)),
        ...[
          `HYPERLINK "${payload}"`,
          `INCLUDEPICTURE "${payload}" \\d`,
          `MERGEFIELD ${payload}`,
        ].map((instruction) => paragraph(field(instruction, payload))),
        paragraph(
          run(payload, `<w:rStyle w:val="${attribute}"/><w:rFonts w:ascii="${attribute}"/>`),
        ),
        paragraph(run(payload, `<w:color w:val="${attribute}"/><w:lang w:val="${attribute}"/>`)),
        paragraph(payload, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'),
        table([[cell(payload, `<w:shd w:fill="${attribute}"/>`)]], { style: attribute }),
        `<w:sdt><w:sdtPr><w:alias w:val="${attribute}"/><w:tag w:val="${attribute}"/></w:sdtPr><w:sdtContent>${paragraph(payload)}</w:sdtContent></w:sdt>`,
        '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>',
      ].join(""),
      styles: `<w:style w:type="paragraph" w:styleId="${attribute}"><w:name w:val="${attribute}"/></w:style>`,
      relations: [
        { id: "r", type: "hyperlink", target: attribute, isExternal: true },
        { id: "h", type: "header", target: "header1.xml" },
      ],
      files: {
        "word/header1.xml": wordPart("hdr", paragraph(payload)),
        "word/numbering.xml": wordPart(
          "numbering",
          `<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${attribute}"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>`,
        ),
      },
    });
    const { html } = readWord(file);
    const rest = html
      .replace(
        /<\/?(?:p|strong|br|ul|ol|li|table|tbody|tr|td)>|<td style="[\w\s%:;.-]*">|<span data-placeholder="-?\d+">|<\/span>/g,
        "",
      )
      .replace(/<a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*">|<\/a>/g, "");
    expect(rest.match(/<[^>]*>?|>/g)).toBeNull();
    expect(html).not.toContain("\u0000");
    expect(dangersOf(sanitizeLetter(html))).toEqual([]);
  });
});
