import { describe, expect, it } from "vitest";
import { demoTemplates } from "@/lib/demo/templates";
import { canonicalHtml } from "@/lib/testing/canonical-html";
import { letterVariants } from "@/lib/testing/letter-variants";
import { builtinTemplate } from "../builtin";
import { renderLetter } from "../render-letter";
import { sanitizeLetter } from "../sanitize";
import type { LetterData } from "../types";
import { openLetter } from "./open-letter";
import { openTemplate } from "./open-template";
import { printLetter } from "./print-letter";
import { printTemplate } from "./print-template";
import type { Opened } from "./read-source";

const locales = ["en-US", "de-DE", "es-ES", "ar-EG"];

const templates: [name: string, body: string, locale: string][] = [
  ...demoTemplates.map(({ name, body, locale }): [string, string, string] => [name, body, locale]),
  ...locales.map((locale): [string, string, string] => [
    `the built-in letter in ${locale}`,
    builtinTemplate(locale).body,
    locale,
  ]),
];

function opened(source: string): Opened {
  const result = openTemplate(source);
  if ("reason" in result) throw new Error(`${result.reason}: ${result.at}`);
  return result;
}

function openedLetter(html: string): Opened {
  const result = openLetter(html);
  if ("reason" in result) throw new Error(`${result.reason}: ${result.at}`);
  return result;
}

const render = (body: string, locale: string, data: LetterData) => {
  const { html, problems } = renderLetter({ template: { body, locale }, data });
  return {
    html,
    shown: canonicalHtml(html),
    codes: problems.map(({ code, name }) => [code, name]),
  };
};

describe.each(templates)("%s", (_, body, locale) => {
  const { document, slices } = opened(body);

  it("prints its own source while it is unchanged", () => {
    expect(printTemplate(document, slices)).toBe(body);
    expect(JSON.stringify(document)).not.toContain("rawBlock");
  });

  it("prints what renders the same letters", () => {
    const printed = printTemplate(document);
    expect(printTemplate(opened(printed).document)).toBe(printed);
    expect(letterVariants.length).toBeGreaterThanOrEqual(72);
    for (const data of letterVariants) {
      const { html: _before, ...before } = render(body, locale, data);
      const { html: _after, ...after } = render(printed, locale, data);
      expect(after).toEqual(before);
    }
  });

  it("opens and prints each of its letters without a loss", () => {
    const letters = letterVariants.map((data) => render(body, locale, data));
    for (const { html, shown } of new Map(letters.map((each) => [each.html, each])).values()) {
      const letter = openedLetter(html);
      expect(printLetter(letter.document, letter.slices)).toBe(html);
      const printed = sanitizeLetter(printLetter(letter.document));
      expect(canonicalHtml(printed)).toBe(shown);
    }
  });
});

const constructs: [name: string, body: string][] = [
  [
    "branches in a line, nested",
    "<p>{% if salary %}<strong>{{ salary }}</strong>{% if pay_frequency %} {{ pay_frequency }}{% endif %}{% elsif currency %}in {{ currency }}{% else %}later{% endif %}.</p>",
  ],
  ["an empty branch", "<p>a{% if job_department %}{% else %}no department{% endif %}b</p>"],
  ["unless", "<p>{% unless salary %}unpaid{% else %}paid{% endunless %}</p>"],
  [
    "branches of blocks",
    "{% if salary %}<h2>Pay</h2><p>{{ salary }}</p>{% else %}<p>none</p>{% endif %}",
  ],
  [
    "attributes with Liquid",
    `<p><a class="letter-action" href="{{ accept_url | default: "x" }}" title="{% if salary %}a "b"{% endif %}">go</a></p>`,
  ],
  [
    "list items",
    "<ul><li>a</li>{% if salary %}<li>{{ salary }}</li>{% else %}<li>-</li>{% endif %}</ul>",
  ],
  [
    "rows",
    "<table><tbody>{% if salary %}<tr><td>{{ salary }}</td></tr>{% else %}<tr><td>tbd</td></tr>{% endif %}<tr><td>x</td></tr></tbody></table>",
  ],
  [
    "parts of a table",
    "<table>{% if salary %}<thead><tr><th>{{ salary }}</th></tr></thead>{% endif %}<tbody><tr><td>x</td></tr></tbody></table>",
  ],
  ["a condition in an element", "<p><strong>a {% if salary %}b{% endif %} c</strong></p>"],
  [
    "a condition in a link",
    `<p><a class="letter-action" href="{{ accept_url }}">Answer{% if expiry_date %} by <em>{{ expiry_date }}</em>{% endif %} here</a></p>`,
  ],
  ["a condition in a word", "<p>un{% if salary %}paid{% endif %}able</p>"],
  ["a crossing in an element", "<p>ok</p><div>{% if salary %}<p>a{% endif %}</p></div><p>b</p>"],
  ["a loop", "<p>one</p><p>{% for i in (1..3) %}{{ i }}{% endfor %}</p><p>two</p>"],
  ["a loop of blocks", "<p>one</p>{% for i in (1..3) %}<p>{{ i }}</p>{% endfor %}<p>two</p>"],
  [
    "assign",
    "{% assign bonus = salary_amount | times: 0.1 | round %}<p>{{ bonus | money }} {{ bonus }}</p>",
  ],
  ["capture", "{% capture x %}<b>hi</b>{% endcapture %}<p>{{ x }}</p>"],
  ["a condition around attributes", '<p {% if salary %}class="a"{% endif %}>hi</p><p>b</p>'],
  ["case", '<p>{% case pay_frequency_code %}{% when "hourly" %}h{% else %}y{% endcase %}</p>'],
  ["raw text", "<p>{% raw %}{{ not }}{% endraw %} a &lt; b &amp; c</p>"],
  ["comments", "<p>a{% comment %}{% if %}{% endcomment %}b<!-- c -->d</p><!-- e --><p>f</p>"],
  [
    "blocks in blocks",
    `<div style="text-align:center">{% if salary %}<p>a</p>{% if currency %}<p>{{ currency }}</p>{% endif %}{% endif %}</div><blockquote>q</blockquote><hr class="page-break">`,
  ],
  ["preformatted text", "<pre>a\n  b</pre><p>c</p>"],
  ["trimmed space", "<p>a   {%- if salary -%}   b   {%- endif -%}   c {{- currency -}} d</p>"],
  ["kept space", "<p>a {% if salary %} b {% endif %} c {% if currency %}d{% endif %} </p>"],
  ["a list of terms", "<dl><dt>a</dt><dd>{{ salary }}</dd></dl><p>x</p>"],
  [
    "text without an element",
    "Dear {{ candidate_name }}, {% if salary %}<p>hi</p>{% endif %}bye<hr>",
  ],
  ["no closing tags", "<ul><li>a<li>b</ul><p>c<p>d<div>e"],
  ["entities", "<p>&nbsp;a&nbsp;&amp;nbsp; &lt;b&gt; &copy; &#169; &eacute;\u00ad</p>"],
  ["private characters", "<p>\uE000\uE001 &#xE002; {{ salary }} \uF0B7</p>"],
  ["empty elements", `<p></p><p style="margin:0"></p><p><br></p><td></td><div></div><p>x</p>`],
];

describe.each(constructs)("%s", (_, body) => {
  const { document, slices } = opened(body);

  it("prints its own source, and after an edit what renders the same letters", () => {
    expect(printTemplate(document, slices)).toBe(body);
    const printed = printTemplate(document);
    expect(printTemplate(opened(printed).document)).toBe(printed);
    for (const data of letterVariants.slice(0, 24)) {
      expect(render(printed, "en-US", data).shown, printed).toBe(render(body, "en-US", data).shown);
    }
  });
});
