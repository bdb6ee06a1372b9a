import { describe, expect, it } from "vitest";
import { readCase } from "@/lib/testing/cases";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";

const inner = (html: string) =>
  sanitizeLetter(html)
    .replace(/^<div class="offer-letter">/, "")
    .replace(/<\/div>$/, "");

describe("what editors write", () => {
  it("keeps its meaning in the case: strikes, lists, borders, colors, alignment and pages", () => {
    const letter = sanitizeLetter(readCase("libreoffice-strike.html"));
    expect(letter).toContain("<s>Old clause</s>");
    expect(letter).toContain('<span style="background:#ffff00">to\nconfirm</span>');
    expect(letter).toContain('<span style="color:#c00000">');
    expect(letter).toMatch(/<td width="80" style="border:1px double #808080;padding:0.02in">/);
    expect(letter).toMatch(/background-color:#d9e2f3;background:#d9e2f3;border:1px double/);
    expect(letter).toMatch(/<ol>\s*<li><p class="western" align="left" style="margin-bottom:0in">/);
    expect(letter).toContain('style="page-break-before:always"');
    expect(letter).toContain('align="center"');
    expect(letter).not.toMatch(/<style|<title|@page|orphans|LibreOffice/);
  });

  it.each([
    ["<strike>x</strike><s>y</s><del>z</del>", "<s>x</s><s>y</s><del>z</del>"],
    [
      '<span style="text-decoration: line-through underline">x</span>',
      '<span style="text-decoration:line-through underline">x</span>',
    ],
    [
      '<span style="text-decoration: underline solid rgb(0, 0, 0)">x</span>',
      '<span style="text-decoration:underline solid rgb(0, 0, 0)">x</span>',
    ],
    [
      '<span style="text-decoration-line: line-through">x</span>',
      '<span style="text-decoration-line:line-through">x</span>',
    ],
    ["<u>x</u><sup>1</sup><sub>2</sub>", "<u>x</u><sup>1</sup><sub>2</sub>"],
    ['<span style="vertical-align:super">2</span>', '<span style="vertical-align:super">2</span>'],
    ["<center>x</center>", '<div style="text-align:center">x</div>'],
    [
      '<table border="1" rules="all" bordercolor="#000"><tr><td>x</td></tr></table>',
      '<table border="1" rules="all" style="border-color:#000"><tr><td>x</td></tr></table>',
    ],
    [
      '<p style="border-top:none;border-bottom:1.00pt solid #000000">x</p>',
      '<p style="border-top:none;border-bottom:1.00pt solid #000000">x</p>',
    ],
    [
      '<p style="border:solid windowtext 1.0pt;border-left-width:thin">x</p>',
      '<p style="border:solid windowtext 1.0pt;border-left-width:thin">x</p>',
    ],
    ['<ul type="square"><li>x</li></ul>', '<ul type="square"><li>x</li></ul>'],
    [
      "<style>.c1{text-decoration:line-through;font-size:11pt}</style><span class='c1'>x</span>",
      '<span class="c1" style="text-decoration:line-through">x</span>',
    ],
  ])("keeps the meaning of %s", (html, expected) => {
    expect(inner(html)).toBe(expected);
  });

  it.each([
    ['a<span style="display:none">b <b>c</b></span>d', "ad"],
    ["a<style>.h{display:none}</style><i class='h'>b</i>d", "ad"],
    ['a<span style="mso-hide:all">b</span>d', "ad"],
    ['a<span style="font-size:0">b</span>d', "ad"],
    ['a<span style="visibility: hidden">b</span><b hidden>c</b>d', "ad"],
    ["a<!-- b --><!--[if gte mso 9]><xml>c</xml><![endif]-->d", "ad"],
    ["a<xml><w:WordDocument>Normal 0</w:WordDocument></xml><o:p></o:p>d", "ad"],
    [
      'a<span class="MsoCommentReference">b<a class="msocomanchor" href="#_msocom_1">[OB1]</a></span>d',
      "ad",
    ],
    ['a<div style="mso-element:comment-list"><p class="MsoCommentText">b</p></div>d', "ad"],
    ["a<title>b</title><style>c{}</style><noscript>e</noscript>d", "ad"],
  ])("never reveals what it hides: %s", (html, expected) => {
    expect(inner(html)).toBe(expected);
  });
});

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
