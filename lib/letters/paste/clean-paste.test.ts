import { describe, expect, it } from "vitest";
import { readCase } from "@/lib/testing/cases";
import { sanitizeLetter } from "../sanitize";
import { cleanPaste } from "./clean-paste";

const programs = [
  ...["word", "word-online", "google-docs", "libreoffice", "pages", "outlook", "gmail", "web-page"],
];

const inner = (letter: string) => /^<div class="offer-letter">([\s\S]*)<\/div>$/.exec(letter)?.[1];

describe("cleanPaste", () => {
  it.each(programs)("reads a fragment of %s", (name) => {
    const { html } = cleanPaste(readCase(`paste/${name}.html`));
    expect(`${html}\n`).toBe(readCase(`paste/${name}.clean.html`));
  });

  it.each(programs)("keeps a fragment of %s through a second paste and the sanitiser", (name) => {
    const { html } = cleanPaste(readCase(`paste/${name}.html`));
    expect(cleanPaste(html)).toEqual({ html, losses: [] });
    const text = (markup = "") => markup.replace(/<[^>]*>/g, "");
    expect(
      text(inner(sanitizeLetter(html)))
        .replaceAll("&#123;", "{")
        .trim(),
    ).toBe(text(html).replaceAll("&nbsp;", "\u00a0").trim());
  });

  it("names what was left out", () => {
    expect(cleanPaste(readCase("paste/word.html")).losses).toEqual([
      { kind: "hidden", count: 1, example: "approved up to 60k" },
      { kind: "comment", count: 2 },
      { kind: "change", count: 1, example: "Deleted words" },
      { kind: "image", count: 1, example: "Acme logo" },
    ]);
    expect(cleanPaste(readCase("paste/gmail.html")).losses, "no word about a pixel").toEqual([]);
  });

  it("leaves words without a paragraph as they are", () => {
    expect(cleanPaste("two <b>words</b>").html).toBe("two <strong>words</strong>");
    expect(cleanPaste("<meta charset='utf-8'><span style='font-weight:600'>one</span>").html).toBe(
      "<strong>one</strong>",
    );
  });

  it("keeps embedded images of the letter's kinds only", () => {
    const png = "data:image/png;base64,iVBORw0KGgo=";
    expect(cleanPaste(`<img src="${png}" alt="Logo" width="40" onerror="x">`).html).toBe(
      `<img src="${png}" alt="Logo" width="40">`,
    );
    const large = `data:image/png;base64,${"A".repeat(6_000_000)}`;
    expect(cleanPaste(`<p>a<img src="${large}"></p>`).html).toContain(large);
    expect(cleanPaste('<img src="data:image/JPG;base64,/9j/ 4AA=">').html).toBe(
      '<img src="data:image/jpeg;base64,/9j/4AA=">',
    );
    const svg = "data:image/svg+xml;base64,PHN2Zy8+";
    expect(cleanPaste(`<p>a<img src="${svg}"></p>`).losses).toEqual([{ kind: "image", count: 1 }]);
  });

  it("numbers lists as they were", () => {
    const list = (marker: string, level = 1) =>
      `<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}</span>x</p>`;
    expect(cleanPaste(list("iv.") + list("v.")).html).toBe(
      '<ol type="i" start="4">\n<li>x</li>\n<li>x</li>\n</ol>',
    );
    expect(cleanPaste(list("h)") + list("i)")).html).toBe(
      '<ol type="a" start="8">\n<li>x</li>\n<li>x</li>\n</ol>',
    );
    expect(cleanPaste(list("1.") + list("1.1.", 2)).html).toBe(
      "<ol>\n<li>x</li>\n</ol>\n<p>1.1. x</p>",
    );
  });

  it("begins a page where Google Docs hides a line for it", () => {
    const line = '<hr style="page-break-before:always;display:none;"/>';
    expect(cleanPaste(`<p>a</p>${line}<p>b</p>`).html).toBe(
      '<p>a</p>\n<hr class="page-break">\n<p>b</p>',
    );
    expect(cleanPaste('<hr style="display:none"/>').html).toBe("");
  });

  it("keeps text where tables, lists and emphasis are nested in wrong ways", () => {
    const cases = {
      "<ul><ul><li>deep</li></ul><li>up</li></ul>":
        "<ul>\n<li>deep</li>\n</ul>\n<ul>\n<li>up</li>\n</ul>",
      "<table>stray<tr><td>a</td><td>b<ul><li>c</li></ul></td></tr></table>":
        "<table>\n<tbody>\n<tr><td>a</td><td><p>b</p>\n<ul>\n<li>c</li>\n</ul></td></tr>\n</tbody>\n</table>",
      "<b><p>one</p><p>two</p></b>": "<p><strong>one</strong></p>\n<p><strong>two</strong></p>",
      "<p>a<div>b</div>c</p>": "<p>a</p>\n<p>b</p>\n<p>c</p>",
      "<li>alone</li>": "<p>alone</p>",
      "<td>cell</td>": "<p>cell</p>",
    };
    for (const [given, expected] of Object.entries(cases)) {
      expect(cleanPaste(given).html, given).toBe(expected);
    }
  });

  it("reads right-to-left text as such", () => {
    expect(cleanPaste('<p dir="rtl">مرحبا</p>').html).toBe('<p dir="rtl">مرحبا</p>');
  });

  it("survives fragments that are far too large or deep", () => {
    const started = performance.now();
    expect(cleanPaste("x".repeat(6_000_000)).html).toBe("");
    expect(cleanPaste("<b>".repeat(500_000)).html).toBe("");
    expect(cleanPaste(`${"<div>".repeat(1500)}deep`).html).toBe("<p>deep</p>");
    expect(cleanPaste("<p>x</p>".repeat(300_000)).html).toBe("");
    const rows = "<tr><td>a</td><td>b</td></tr>".repeat(20_000);
    expect(cleanPaste(`<table>${rows}</table>`).html.match(/<td>/g)).toHaveLength(5000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
