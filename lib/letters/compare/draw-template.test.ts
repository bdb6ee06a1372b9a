import { describe, expect, it } from "vitest";
import { seedLetters } from "@/lib/demo/letters";
import { fieldVariables } from "../fields";
import { namedVariables } from "../visual/labels";
import { compareLetters } from "./compare-letters";
import { drawTemplate } from "./draw-template";

const bonus = { key: "bonus", label: "Sign-on bonus", type: "money", options: [] } as const;
const names = namedVariables(fieldVariables([bonus]));
const draw = (body: string) => drawTemplate(body, names);

const inside = async (body: string) =>
  (await draw(body))
    .replace(/^<div class="offer-letter">|<\/div>$/g, "")
    .replace(/>\s+</g, "><")
    .replaceAll("&#123;", "{");
const variable = (text: string) => `<span class="letter-variable">${text}</span>`;
const condition = (text: string) => `<span class="letter-condition">${text}</span>`;
const under = (text: string) => `<span class="letter-conditional">${text}</span>`;

describe("drawTemplate", () => {
  it.each([
    ["a variable", "<p>{{ salary }}</p>", `<p>${variable("Salary")}</p>`],
    ["a path", "<p>{{ offer.startDate }}</p>", `<p>${variable("Start date")}</p>`],
    ["an offer field", "<p>{{ fields.bonus }}</p>", `<p>${variable("Sign-on bonus")}</p>`],
    [
      "a format and a fallback",
      '<p>{{ salary_amount | money_rounded | default: "open" }}</p>',
      `<p>${variable("Salary · Money, no decimals · if empty: open")}</p>`,
    ],
    ["a computed one", "<p>{{ salary | round }}</p>", `<p>${variable("Salary · round")}</p>`],
    [
      "an expression",
      '<p>{{ "<b>x</b>" }}</p>',
      `<p>${variable('{{ "&lt;b&gt;x&lt;/b&gt;" }}')}</p>`,
    ],
    [
      "what computes",
      "<p>{% assign x = 1 %}a</p>",
      '<p><span class="letter-code">{% assign x = 1 %}</span>a</p>',
    ],
    [
      "a condition in a line",
      "<p>On {% if start_date %}{{ start_date }} at <b>9</b>{% else %}a day{% endif %}.</p>",
      `<p>On ${condition("If Start date is set")}${under(`${variable("Start date")} at <b>9</b>`)}${condition("Otherwise")}${under("a day")}.</p>`,
    ],
    [
      "a condition around blocks",
      "{% if start_date %}<p>a</p>{% elsif salary_amount > 9 %}<p>b</p>{% else %}<p>c</p>{% endif %}<p>d</p>",
      ["Show if Start date is set", "Otherwise, if Salary is more than 9", "Otherwise"]
        .map(
          (words, at) =>
            `<div class="letter-branch"><p>${condition(words)}</p><p>${"abc"[at]}</p></div>`,
        )
        .join("")
        .concat("<p>d</p>"),
    ],
    [
      "a condition around rows",
      "<table><tbody>{% if salary %}<tr><td>a</td><td>b</td></tr>{% endif %}</tbody></table>",
      `<table><tbody><tr><td>${condition("If Salary is set")}a</td><td>b</td></tr></tbody></table>`,
    ],
    [
      "a condition around items",
      "<ul>{% unless salary %}<li>a</li>{% endunless %}<li>b</li></ul>",
      `<ul><li>${condition("If Salary isn&#39;t set")}a</li><li>b</li></ul>`.replace("&#39;", "'"),
    ],
    [
      "what has no visual form as it is written",
      "<p>a</p>{% for x in y %}<p>{{ x }}</p>\n{% endfor %}<p>b</p>",
      '<p>a</p><pre class="letter-source">{% for x in y %}&lt;p&gt;{{ x }}&lt;/p&gt;<br />{% endfor %}</pre><p>b</p>',
    ],
    [
      "a template whose tags cross its elements as it is written",
      "<p>a{% if salary %}</p><p>b{% endif %}</p>",
      '<pre class="letter-source">&lt;p&gt;a{% if salary %}&lt;/p&gt;&lt;p&gt;b{% endif %}&lt;/p&gt;</pre>',
    ],
  ])("shows %s", async (_, body, expected) => {
    expect(await inside(body)).toBe(expected);
  });

  it("keeps links to the candidate's page as links that lead nowhere", async () => {
    const links = '<p><a href="{{ accept_url }}">a</a><a href="{{ company_name }}">b</a></p>';
    expect(await inside(links)).toBe('<p><a href="#">a</a><a>b</a></p>');
    expect(await inside("<p>{% assign x = accept_url %}{{ accept_url }}</p>")).toContain(
      `{% assign x = accept_url %}</span>${variable("Link to the candidate's page")}`,
    );
    expect(await inside("<pre>{{ accept_url }}</pre>")).toContain("{{ accept_url }}");
  });

  it("shows no Liquid of the demo's templates", async () => {
    for (const { body } of seedLetters) expect(await draw(body)).not.toMatch(/\{\{|\{%|&#123;/);
  });

  it("keeps nothing that isn't a letter's", async () => {
    const drawn = await draw(
      `<p onclick="x()">a<script>alert(1)</script><img src="{{ x }}" onerror="x()"></p>{{ "<script>" }}<svg onload="x()">{% if a %}<b onclick="x()">{% endif %}</svg>`,
    );
    expect(drawn.replace(/<pre[\s\S]*?<\/pre>/g, "")).not.toMatch(/onclick|onerror|onload/);
    expect(drawn).not.toMatch(/<script|<svg/);
  });

  it.each([
    [
      "variable",
      ["<p>You get {{ salary }} a year</p>", "<p>You get {{ salary | round }} a year</p>"],
      `<del class="letter-removed">${variable("Salary")}</del><ins class="letter-added">${variable("Salary · round")}</ins>`,
    ],
    [
      "condition",
      ["{% if salary %}<p>a</p>{% endif %}", "{% if currency %}<p>a</p>{% endif %}"],
      `<del class="letter-removed">${condition("Show if Salary is set")}</del><ins class="letter-added">${condition("Show if Currency is set")}</ins>`,
    ],
  ])("lets a changed %s change as a whole", async (_, [before = "", after = ""], expected) => {
    const { html, changes } = await compareLetters(await draw(before), await draw(after));
    expect(changes).toBe(1);
    expect(html).toContain(expected);
  });
});
