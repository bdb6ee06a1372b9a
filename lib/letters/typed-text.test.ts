import { describe, expect, it } from "vitest";
import { typedToHtml } from "@/lib/format/typed-text";
import { readCase } from "@/lib/testing/cases";
import { exampleLetterData as data } from "./example-data";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";

describe("a text typed without markup", () => {
  it("is rendered as typed in the case", () => {
    const template = { body: readCase("plain-text-from-word.txt"), locale: "en-US" };
    const { html, problems } = renderLetter({ template, data });
    expect(problems).toEqual([]);
    expect(html).toBe(`<div class="offer-letter"><p>Offer of employment</p>
<p>Dear John Doe,</p>
<p>We are pleased to offer you the position.</p>
<ul>
<li>Salary $150,000</li>
<li>Start April 15, 2024</li>
</ul>
<p>Yours sincerely,<br />
Olivia Bennett</p></div>`);
  });

  it("is kept in a manual letter, once", () => {
    const letter = sanitizeLetter("Dear Ada,\r\n\r\nWelcome.\r\nAcme");
    expect(letter).toContain("<p>Dear Ada,</p>\n<p>Welcome.<br />\nAcme</p>");
    expect(sanitizeLetter(letter)).toBe(letter);
  });

  it.each([
    ["one line", "one line"],
    ["<p>a</p>\n\nb", "<p>a</p>\n\nb"],
    ["a<br>\nb", "a<br>\nb"],
    ["a <b>b</b>\nc", "<p>a <b>b</b><br>\nc</p>"],
    ["1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"],
    ["3) a\n4) b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["12. April 2027\nBern", "<p>12. April 2027<br>\nBern</p>"],
    ["a\n- b\n- c\nd", "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n<p>d</p>"],
    ["a\n\n\n \nb", "<p>a</p>\n<p>b</p>"],
    ["• a\n  more\n• b", "<ul>\n<li>a more</li>\n<li>b</li>\n</ul>"],
  ])("turns %j into %j", (text, html) => {
    expect(typedToHtml(text)).toBe(html);
  });
});
