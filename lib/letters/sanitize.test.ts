import { describe, expect, it } from "vitest";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";

const inner = (html: string) =>
  sanitizeLetter(html)
    .replace(/^<div class="offer-letter">/, "")
    .replace(/<\/div>$/, "");

describe("sanitizeLetter", () => {
  it.each([
    '<h1 style="text-align:center">Offer</h1>',
    "<p>Pay <b>b</b><i>i</i><u>u</u><strong>s</strong><em>e</em></p>",
    '<table width="100%"><tbody><tr><th scope="row">Pay</th><td colspan="2">1</td></tr></tbody></table>',
    '<ul><li>One</li></ul><ol start="3"><li>Three</li></ol><blockquote>q</blockquote>',
    '<p class="letter-note lead" style="margin:0 auto;font-weight:700;width:50%">x</p>',
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="Logo" width="120" />',
    "<hr /><br />",
  ])("keeps %s", (html) => {
    expect(inner(html)).toBe(html);
  });

  it.each([
    ['<a href="https://x.example/?a=1&b=2">x</a>', "https://x.example/?a=1&amp;b=2"],
    ['<a href="mailto:a@x.example" target="_self" rel="opener">x</a>', "mailto:a@x.example"],
  ])("opens %s in a new tab without access to this one", (html, href) => {
    expect(inner(html)).toBe(`<a href="${href}" target="_blank" rel="noopener noreferrer">x</a>`);
  });

  it.each([
    ['<a href="/settings">x</a>', "<a>x</a>"],
    ['<a href="//evil.example">x</a>', "<a>x</a>"],
    ['<a href="ftp://x.example">x</a>', "<a>x</a>"],
    ['<img src="https://x.example/a.png">after', "after"],
    ['<p style="position:absolute;color:red;margin-left:-9px">x</p>', '<p style="color:red">x</p>'],
    ["<style>p{}</style><title>T</title><p>x</p>", "<p>x</p>"],
    ["<html><body><p>x</p></body></html>", "<p>x</p>"],
    ['<p id="a" onclick="b()">x</p>', "<p>x</p>"],
    ["</div></div><p>x", "<p>x</p>"],
  ])("turns %s into %s", (html, expected) => {
    expect(inner(html)).toBe(expected);
  });

  it("wraps once, whatever the quotes, and again if the wrapper doesn't contain everything", () => {
    const letter = '<div class="offer-letter"><div>x</div></div>';
    expect(sanitizeLetter("<div class='offer-letter'><div>x</div></div>")).toBe(letter);
    expect(sanitizeLetter(`${letter}<p>y</p>`)).toBe(
      `<div class="offer-letter">${letter}<p>y</p></div>`,
    );
    expect(sanitizeLetter("")).toBe('<div class="offer-letter"></div>');
  });

  it("keeps the link's placeholder in any spelling, and nothing else in braces", () => {
    expect(inner('<a href="{{accept_url}}">{{ accept_url }}</a>')).toBe(
      '<a href="{{ accept_url }}" target="_blank" rel="noopener noreferrer">{{ accept_url }}</a>',
    );
    expect(inner('<a href="%7B%7B%20accept_url%20%7D%7D">x</a>')).toContain(
      'href="{{ accept_url }}"',
    );
    expect(inner("<p>{{ salary }}</p>")).toBe("<p>&#123;&#123; salary }}</p>");
    expect(inner("&#123;&#123; accept_url }}")).toBe("&#123;&#123; accept_url }}");
  });

  it("returns a rendered letter unchanged", () => {
    const data = {
      ...exampleLetterData,
      candidate: { firstName: "{{ accept_url }}", lastName: "O'Neil & <Sons>" },
    };
    const body = '<p>{{ candidate_name }} <a href="{{ accept_url }}">{{ accept_url }}</a></p>';
    const { html } = renderLetter({ template: { body, locale: "en" }, data });
    expect(sanitizeLetter(html)).toBe(html);
  });

  it("stays quick on hostile input", () => {
    const hostile = ["<div>", "<img src=x>", "<p style='a:b'>", "<b><i></b>", "<svg>", "<", "{{"];
    for (const part of hostile) {
      const started = process.cpuUsage();
      sanitizeLetter(part.repeat(Math.floor(300_000 / part.length)));
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000, part).toBeLessThan(5000);
    }
  });
});
