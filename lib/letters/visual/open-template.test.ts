import { describe, expect, it } from "vitest";
import { exampleLetterData } from "../example-data";
import { renderLetter } from "../render-letter";
import type { BlockNode, InlineNode, LetterDocument, Step } from "./document";
import { openTemplate } from "./open-template";
import { printTemplate } from "./print-template";

function open(source: string) {
  const result = openTemplate(source);
  if ("reason" in result) throw new Error(`${result.reason}: ${result.at}`);
  return result;
}

const documentOf = (...content: BlockNode[]): LetterDocument => ({ type: "doc", content });

const paragraph = (...content: InlineNode[]): BlockNode => ({
  type: "paragraph",
  attrs: { tag: "p", extra: null },
  content,
});

const text = (words: string, ...path: Step[]): InlineNode => ({
  type: "text",
  text: words,
  ...(path.length > 0 && { marks: [{ type: "condition", attrs: { path } }] }),
});

const step = (chain: number, ...openings: string[]): Step => ({
  chain,
  branch: openings.length - 1,
  openings,
  end: "{% endif %}",
});

const inner = (body: string) =>
  renderLetter({ template: { body, locale: "en-US" }, data: exampleLetterData })
    .html.replace(/^<div class="offer-letter">/, "")
    .replace(/<\/div>$/, "");

describe("text", () => {
  it.each([
    ...["{{ candidate_name }}", "{% if salary %}", "{{", "{%", "{ name }}", "{{{ x }}}", "%}"],
    ...["a < b & c > d", "&amp;", "%7B%7Bsalary%7D%7D", "｛｛salary｝｝", "\uE000\uE001 \uF0B7"],
    ...["a\u00a0b", "{% raw %}", "<!-- no -->", '"quoted"'],
  ])("stays the text that was typed: %s", (typed) => {
    const printed = printTemplate(documentOf(paragraph(text(typed))));
    expect(open(printed).document).toEqual(documentOf(paragraph(text(typed))));
    const shown = inner(printed)
      .replace(/&#123;/g, "{")
      .replace(/^<p>|<\/p>$/g, "");
    const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
    expect(shown.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? "")).toBe(typed);
  });

  it("keeps the spaces that were typed, and no others", () => {
    const printed = printTemplate(documentOf(paragraph(text(" a   b\tc "))));
    expect(printed).toBe("<p>a&nbsp;&nbsp; b c</p>\n");
    expect(open("<p>\n  a\n  b </p>").document).toEqual(documentOf(paragraph(text("a b"))));
  });

  it("keeps a space that a condition decides on", () => {
    const salary = step(1, "{% if salary %}");
    expect(open("<p>a{% if salary %} b{% endif %} c</p>").document).toEqual(
      documentOf(paragraph(text("a"), text(" b", salary), text(" c"))),
    );
  });

  it("reads lines that were typed without markup as the letter shows them", () => {
    const source = "Dear {{ candidate_name }},\n\nwe offer:\n- {{ salary }}\n- a desk\n";
    const { document, slices } = open(source);
    expect(document.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "paragraph",
      "bulletList",
    ]);
    expect(printTemplate(document, slices)).toBe(source);
    expect(inner(printTemplate(document)).replace(/\s+/g, "")).toBe(
      inner(source).replace(/\s+/g, ""),
    );
  });

  it("prints an empty paragraph as the line that the editor shows", () => {
    const printed = printTemplate(documentOf(paragraph(), paragraph(text("a"))));
    expect(printed).toBe("<p><br></p>\n<p>a</p>\n");
    expect(open(printed).document.content[0]).toEqual({
      type: "paragraph",
      attrs: { tag: "p", extra: null },
    });
  });
});

describe("conditions", () => {
  const [ifTag, elseTag] = ["{% if salary %}", "{% else %}"];

  it("joins neighbours of one chain, and repeats its tags for the others", () => {
    const first = text("a", step(1, ifTag));
    const other = text("b", step(1, ifTag, elseTag));
    expect(printTemplate(documentOf(paragraph(first, other)))).toBe(
      "<p>{% if salary %}a{% else %}b{% endif %}</p>\n",
    );
    expect(printTemplate(documentOf(paragraph(other, first)))).toBe(
      "<p>{% if salary %}{% else %}b{% endif %}{% if salary %}a{% endif %}</p>\n",
    );
    expect(printTemplate(documentOf(paragraph(first, text("x"), other)))).toBe(
      "<p>{% if salary %}a{% endif %}x{% if salary %}{% else %}b{% endif %}</p>\n",
    );
  });

  it("keeps one link around a condition in its text", () => {
    const source = `<p><a class="letter-action" href="{{ accept_url }}">Answer{% if expiry_date %} by <em>{{ expiry_date }}</em>{% endif %}</a></p>\n`;
    expect(printTemplate(open(source).document)).toBe(source);
  });

  it("prints a condition without its first branch as what is left of it", () => {
    const branch = (opening: string, words: string) => ({
      type: "branch" as const,
      attrs: { opening },
      content: [paragraph(text(words))],
    });
    const conditional = (...content: ReturnType<typeof branch>[]): BlockNode => ({
      type: "conditional",
      attrs: { end: "{% endif %}" },
      content,
    });
    expect(printTemplate(documentOf(conditional(branch("{% elsif a %}", "x"))))).toBe(
      "{% if a %}\n<p>x</p>\n{% endif %}\n",
    );
    expect(printTemplate(documentOf(conditional(branch(elseTag, "x"))))).toBe("<p>x</p>\n");
    expect(printTemplate(documentOf(conditional(branch(elseTag, "x"), branch(ifTag, "y"))))).toBe(
      "<p>x</p>\n{% if salary %}\n<p>y</p>\n{% endif %}\n",
    );
  });

  it("keeps rows in their conditions wherever they are moved", () => {
    const source = `<table>
  <tbody>
    {%- if salary %}
    <tr><td>a</td></tr>
    <tr><td>b</td></tr>
    {%- endif %}
    <tr><td>c</td></tr>
  </tbody>
</table>`;
    const { document } = open(source);
    const [table] = document.content;
    if (table?.type !== "table") throw new Error("The template's block is no table");
    const [a, b, c] = table.content;
    if (!a || !b || !c) throw new Error("The table lacks a row");
    const printed = printTemplate(documentOf({ ...table, content: [b, c, a] }));
    expect(printed.match(/{%- \w+|<td>\w/g)).toEqual([
      ...["{%- if", "<td>b", "{%- endif", "<td>c", "{%- if", "<td>a", "{%- endif"],
    ]);
  });
});

describe("what has no visual form", () => {
  it.each([
    ["{% for i in (1..2) %}<p>{{ i }}</p>{% endfor %}"],
    ["<p>{% case currency %}{% when 'EUR' %}a{% endcase %}</p>"],
    ["<pre>a\n b</pre>"],
    ["<div>{% if salary %}<p>a{% endif %}</p></div>"],
    ['<p style="white-space: pre-wrap">a  b</p>'],
    ["<dl><dt>a</dt></dl>"],
    ["<p><a href='x'>a <a href='y'>b</a></a></p>"],
    ["<p>{{ salary </p>"],
    ["<p>{{ salary }</p>"],
    ["<style>p { color: red }</style>"],
    ["<p {% if salary %}class='a'{% endif %}>a</p>"],
    ["<p>a<q>b</q><q>c</q></p>"],
  ])("stays as it is, alone: %s", (source) => {
    const { document, slices } = open(`<p>a</p>\n${source}\n<p>b</p>\n`);
    expect(document.content.map(({ type }) => type)).toEqual([
      "paragraph",
      "rawBlock",
      "paragraph",
    ]);
    expect(document.content[1]).toMatchObject({ attrs: { source } });
    expect(printTemplate(document, slices)).toBe(`<p>a</p>\n${source}\n<p>b</p>\n`);
    expect(printTemplate(document)).toBe(`<p>a</p>\n${source}\n<p>b</p>\n`);
  });

  it.each([
    ["<p>ok</p>{% if salary %}<div>{% endif %}<p>a</p></div>", "A condition crosses an element"],
    ["{% if salary %}<p>a</p>", "A condition crosses an element"],
    ["<p>a</p>{% endif %}", "A tag crosses an element, or has no visual form"],
    ["<p>a</p {{ salary }}>", "A variable or condition stands where no text can"],
    ["<!doctype html><p>a</p>", "Markup that letters don't have"],
  ])("is shown as source where it crosses the outermost elements: %s", (source, reason) => {
    expect(openTemplate(source)).toMatchObject({ reason });
  });

  it("stays quick on hostile input", () => {
    const parts = [
      ...["{{", "{%", '{{ "', "{{'", "{% if x %}", "<div>", "<b>", "<!--", "{% comment %}", "&#"],
      ...["{{ x }}", "{% raw %}", "<table><tr><td>", "<ul><li>", "{{-", "\uE000", "<p", "{"],
    ];
    for (const part of parts) {
      const source = part.repeat(100_000 / part.length);
      const started = performance.now();
      const result = openTemplate(source);
      if ("document" in result) printTemplate(result.document);
      expect(performance.now() - started, part).toBeLessThan(5000);
    }
  });
});

describe("slices", () => {
  const source = `<h1>Offer</h1>

<p class='a'>Dear   {{candidate_name}},</p>
  <ul><li>one<li>two</ul>
{%- if salary -%}
  <p>Pay</p>
{%- endif -%}
<p>Bye</p>`;

  it("print each unchanged block as it was, with the space around it", () => {
    const { document, slices } = open(source);
    const changed = structuredClone(document);
    changed.content[0] = paragraph(text("Hello"));
    expect(printTemplate(changed, slices)).toBe(source.replace("<h1>Offer</h1>", "<p>Hello</p>"));
    const added = structuredClone(document);
    added.content.splice(1, 0, paragraph(text("new")));
    expect(printTemplate(added, slices)).toBe(
      source.replace("</h1>\n\n", "</h1>\n\n<p>new</p>\n\n"),
    );
    const less = structuredClone(document);
    less.content.splice(1, 1);
    expect(printTemplate(less, slices)).toBe(source.replace(/<p class='a'>.*\n {2}/, ""));
  });

  it("know a block again whatever the numbers of its conditions and the order of its marks", () => {
    const marked = "<p><b><i>a</i></b>{% if salary %}b{% endif %}</p>\n<p>c</p>";
    const { document, slices } = open(marked);
    const [first] = document.content;
    if (first?.type !== "paragraph") throw new Error("The block is no paragraph");
    for (const node of first.content ?? []) node.marks?.reverse();
    const renumbered = JSON.parse(JSON.stringify(document).replace('"chain":1', '"chain":7'));
    expect(printTemplate(renumbered, slices)).toBe(marked);
  });
});
