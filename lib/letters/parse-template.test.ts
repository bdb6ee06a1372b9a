import { describe, expect, it } from "vitest";
import { readCase } from "@/lib/testing/cases";
import { analyzeTemplate } from "./analyze-template";
import { exampleLetterData as data } from "./example-data";
import { renderLetter } from "./render-letter";

const render = (body: string) => renderLetter({ template: { body, locale: "en" }, data });

describe("damage that editors do to braces", () => {
  it("is repaired in the case", () => {
    const { html, problems } = render(readCase("braces-damaged-by-editor.html"));
    expect(html.match(/<p>John Doe<\/p>/g)).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it.each([
    ["{\u200b{ job_title }\ufeff}", "Senior Backend Engineer"],
    [
      "{{&nbsp;job_title&nbsp;}}{{\u00a0job_title }}",
      "Senior Backend EngineerSenior Backend Engineer",
    ],
    ["{{ job\u00ad_title }}", "Senior Backend Engineer"],
    ["{{ <b>job_</b><i>title</i> }}", "Senior Backend Engineer"],
    ["{{ job_department | append: “, Ltd” }}", "Engineering, Ltd"],
    ["{{ job_department | append: ‘ don’t’ }}", "Engineering don’t"],
    ["{% if salary_amount &gt; 5 %}more{% endif %}", "more"],
    ["{% if salary_amount <span lang=EN>> 5</span> %}more{% endif %}", "more"],
    ['{{ "<b>x</b>" }}', "&lt;b&gt;x&lt;/b&gt;"],
    ["{{ job_department | append: &#8220;, Ltd&rdquo; }}", "Engineering, Ltd"],
    ["{% if currency == 'USD’ %}{{&#160;job_department&#xa0;}}{% endif %}", "Engineering"],
    ["{% if currency == `USD´ and currency != »EUR« %}yes{% endif %}", "yes"],
    ["{{ job\\_department }}", "Engineering"],
    ["&#123;&#123; job_department &#125;&#125;", "Engineering"],
    ["&lcub;% if currency %&rcub;｛｛job_department｝｝{% endif %}", "Engineering"],
    ["{% raw %}{{&nbsp;x }}{% endraw %}", "&#123;&#123;&nbsp;x }}"],
  ])("is repaired in %s", (body, text) => {
    expect(render(body).html.replaceAll("\u00a0", "&nbsp;")).toContain(`>${text}</div>`);
  });

  it.each([
    [
      "<p>{{ job_title }</p><p>{{ salary }}</p>",
      "“{{ job_title }” has only one closing brace: write {{ job_title }}",
    ],
    ["{{ job_title } and more", "has only one closing brace"],
    ["{job_title}}", "“{job_title}}” has only one opening brace: write {{ job_title }}"],
    ["{ {job_title} }", "“{ {job_title} }” has spaces between its braces: write {{ job_title }}"],
    ["{{{ job_title }}}", "has three braces: write {{ job_title }}"],
    ["{{ job_title %}", "starts like a variable and ends like a tag"],
    [
      "{% if salary }}x{% endif %}",
      "starts like a tag and ends like a variable: write {% if salary %}",
    ],
    ["{% if salary }x{% endif %}", "“{% if salary }” isn't closed: write {% if salary %}"],
    ["{{ salary | }} {{ salary || money }}", "needs the name of a filter"],
    ["{{ salary = 1 }}", "“salary = 1” isn't one variable"],
    ["{<b>{ job_title }</b>}", "“{{ job_title }}” has formatting between its braces"],
    ["<b>{</b>{ job_title }}", "“{{ job_title }}” has formatting between its braces"],
    ["{{ job_title }<i>}</i>", "“{{ job_title }}” has formatting between its braces"],
    ["{% if currency == 'EUR %}x{% endif %}", "lacks a closing quotation mark"],
    ["{% if salary_amount > 50,000 %}x{% endif %}", "“50,000” is read as 50: write 50000"],
    ["{% if salary_amount > 65.500 %}x{% endif %}", "“65.500” is read as 65.5: write 65500"],
    ["{% if salary_amount > '50’000' %}x{% endif %}", "“50’000”"],
    ["{{ salary_amount | plus: '1.000' }}", "“1.000” is read as 1: write 1000"],
    ["{% assign bonus = 5,000 %}", "“5,000” is read as 5: write 5000"],
    ["{% liquid\nif salary_amount > 50,000\necho 1\nendif %}", "“50,000” is read as 50"],
    ["{% if salary_amount <> 5 %}x{% endif %}", "“<>” isn't an operator of templates: write “!=”"],
    ["{% if currency && salary %}x{% endif %}", "write “and”"],
    ["{% if currency = 'EUR' %}x{% endif %}", "write “==”"],
    ["{{ salary_amount * 12 }}", "use the filter “| times: …”"],
    ["{{ salary_amount - 1 }}", "use the filter “| minus: …”"],
    ["{{#if salary}}x{{/if}}", "“#if salary” isn't a value"],
    ["{% for x %}{% endfor %}", "“{% for x %}” can't be read"],
  ])("is named in an author's words in %s", (body, message) => {
    const [error] = analyzeTemplate(body).errors;
    expect(error?.message).toContain(message);
    expect(error?.message).not.toMatch(/[Ee]xpected "|token|filter, |illegal|undefined/);
  });

  it("tells the line of each", () => {
    const { errors } = analyzeTemplate("<p>x</p>\n<p>{a}}</p>\n<p>{{ b }</p>");
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [2, 4],
      [3, 4],
    ]);
  });

  it("is found quickly in hostile input", () => {
    const parts = [
      "{{ 1,000 | plus: ",
      "&#123;&#123;",
      "{<b>",
      "{% raw %}",
      "<!--",
      "{{",
      "{ ",
      "{%",
      "}}",
      "“",
      "<style>",
      "%7B%7B",
      "[",
      "«",
    ];
    parts.push(`{{ a${" ".repeat(98_000)}+ 1 }}`);
    for (const part of parts) {
      const started = process.cpuUsage();
      analyzeTemplate(part.repeat(Math.floor(99_000 / part.length)));
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000, part).toBeLessThan(3000);
    }
  });
});
