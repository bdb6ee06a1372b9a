import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalHtml } from "@/lib/testing/canonical-html";
import { readCase } from "@/lib/testing/cases";
import { settings } from "@/scripts/test/depth.mjs";
import { sanitizeLetter } from "../sanitize";
import { openLetter } from "./open-letter";
import { printLetter } from "./print-letter";

function open(html: string) {
  const result = openLetter(html);
  if ("reason" in result) throw new Error(`${result.reason}: ${result.at}`);
  return result;
}

/** Returns what is stored of a letter that was opened and printed again. */
const again = (html: string) => sanitizeLetter(printLetter(open(html).document));

const pieces = [
  ...[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul><li>",
    "</li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
  ],
  ...["<b>", "</b>", "<em>", "</em>", '<a href="https://example.com">', "</a>", "<br>", "<hr>"],
  ...["<h2>", "</h2>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<q>", "</q>", "<bdi>"],
  ...['<p style="text-align:center">', '<span style="color:red">', "</span>", "<sup>", "</sup>"],
  ...[
    "<script>",
    "</script>",
    "<style>p{color:red}</style>",
    "<!-- a -->",
    "<![CDATA[x]]>",
    "<x y>",
  ],
  ...[
    "<img src=x onerror=alert(1)>",
    '<img alt="" src="data:image/png;base64,AA==">',
    "<th>",
    "<tr>",
  ],
  ...[
    " ",
    "a",
    "b  c",
    "\n",
    "&nbsp;",
    "&lt;b&gt;",
    "&",
    "{{ accept_url }}",
    "{{ salary }}",
    "{% if",
  ],
  ...[
    "&#123;{ x }}",
    "\uE000",
    "é",
    '"',
    "'",
    "<",
    "</",
    "<p",
    "<section>",
    "<dl><dt>",
    "<ol start=3>",
  ],
];

const html = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));

/** Returns a letter as it is stored, sanitised again until that changes nothing. */
function stored(source: string): string {
  const letter = sanitizeLetter(source);
  const settled = sanitizeLetter(letter);
  return settled === letter ? letter : stored(letter);
}

describe("a letter", () => {
  it.each(["libreoffice-strike.html", "arabic-letter.html", "accept-link.html"])(
    "comes back from the editor as it was: %s",
    (name) => {
      const letter = sanitizeLetter(readCase(name));
      const { document, slices } = open(letter);
      expect(printLetter(document, slices)).toBe(letter);
      expect(canonicalHtml(again(letter))).toBe(canonicalHtml(letter));
    },
  );

  it("comes back as it was, whatever was sanitised", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(html, (source) => {
        const letter = stored(source);
        const { document, slices } = open(letter);
        expect(printLetter(document, slices)).toBe(letter);
        expect(canonicalHtml(again(letter))).toBe(canonicalHtml(letter));
      }),
      { numRuns: 4 * Number(settings.FUZZ_CASES) },
    );
  });

  it("opens whatever was never sanitised, and prints what the sanitiser makes safe", () => {
    fc.assert(
      fc.property(html, (source) => {
        const opened = openLetter(source);
        if ("reason" in opened) return;
        expect(sanitizeLetter(printLetter(opened.document))).not.toMatch(
          /<script|<style|<x\b|<[^>]*onerror/,
        );
      }),
      { numRuns: 4 * Number(settings.FUZZ_CASES) },
    );
  });

  it("keeps the placeholder of the link, and no other braces", () => {
    const letter = sanitizeLetter(
      '<p>See {{ accept_url }} or {{ salary }}</p><p><a href="{{ accept_url }}">Answer</a></p>',
    );
    const { document } = open(letter);
    expect(document.content[0]).toEqual({
      type: "paragraph",
      attrs: { tag: "p", extra: null },
      content: [
        { type: "text", text: "See " },
        { type: "variable", attrs: { source: "{{ accept_url }}" } },
        { type: "text", text: " or {{ salary }}" },
      ],
    });
    expect(again(letter)).toBe(letter.replace("</p><p>", "</p>\n<p>"));
  });

  it("drops conditions that were pasted from a template, and keeps their text", () => {
    const path = [{ chain: 1, branch: 0, openings: ["{% if salary %}"], end: "{% endif %}" }];
    const printed = printLetter({
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { tag: "p", extra: null },
          content: [
            { type: "text", text: "a", marks: [{ type: "condition", attrs: { path } }] },
            { type: "variable", attrs: { source: "{{ salary }}" } },
          ],
        },
      ],
    });
    expect(printed).toBe(
      '<div class="offer-letter"><p>a&#0123;&#0123; salary &#0125;&#0125;</p></div>',
    );
    expect(sanitizeLetter(printed)).toContain("<p>a&#123;&#123; salary }}</p>");
  });
});
