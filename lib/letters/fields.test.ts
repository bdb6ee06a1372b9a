import { describe, expect, it } from "vitest";
import { checkLetter } from "./check-letter";
import { exampleLetterData } from "./example-data";
import { type FilledField, fieldVariables } from "./fields";
import { renderLetter } from "./render-letter";

const fields: FilledField[] = [
  { key: "bonus", type: "money", value: 12_500.5 },
  { key: "shares", type: "number", value: 2500.25 },
  { key: "ends", type: "date", value: "2030-06-01" },
  { key: "place", type: "choice", value: "Remote" },
  { key: "manager", type: "text", value: "Ann <b>O’Hara</b>" },
  { key: "car", type: "boolean", value: false },
  { key: "nothing", type: "text", value: null },
  { key: "no_bonus", type: "money", value: null },
];

function render(body: string, locale = "en-US") {
  const data = { ...exampleLetterData, fields };
  const { html, problems } = renderLetter({ template: { body, locale }, data });
  return {
    text: html.replace(/^<div class="offer-letter">|<\/div>$/g, ""),
    problems: problems.map(({ code, message }) => `${code}: ${message}`),
  };
}

const all = "{{ fields.bonus }} | {{ fields.shares }} | {{ fields.ends }} | {{ fields.car }}";

describe("fields in letters", () => {
  it.each([
    ["en-US", "$12,500.50 | 2,500.25 | June 1, 2030 | No"],
    ["de-DE", "12.500,50 $ | 2.500,25 | 1. Juni 2030 | Nein"],
    ["fr-FR", "12 500,50 $US | 2 500,25 | 1 juin 2030 | Non"],
    ["es-ES", "12.500,50 US$ | 2500,25 | 1 de junio de 2030 | No"],
  ])("are formatted for %s", (locale, text) => {
    const found = render(all, locale);
    expect(found.text.replaceAll(/[\u00a0\u202f]|&nbsp;/g, " ")).toBe(text);
    expect(found.problems).toEqual([]);
  });

  it("have a plain value, and are escaped", () => {
    const body = "{{ fields.bonus_value }} {{ fields.ends_value }} {{ fields.manager }}";
    expect(render(body).text).toBe("12500.5 2030-06-01 Ann &lt;b&gt;O’Hara&lt;/b&gt;");
  });

  it("decide conditions by their plain values", () => {
    const body = `{% if fields.car_value %}car{% else %}train{% endif %}
      {% if fields.bonus_value > 10000 %}much{% endif %}
      {% if fields.no_bonus %}none{% else %}no bonus{% endif %}
      {% if fields.place == "Remote" %}home{% endif %}`;
    const found = render(body);
    expect(
      found.text
        .replaceAll(/<[^>]+>/g, "")
        .split(/\s+/)
        .join(" "),
    ).toBe("train much no bonus home");
    expect(found.problems).toEqual([]);
  });

  it.each([
    ["{{ fields.nothing }}", "empty_variable: “fields.nothing” is empty"],
    ['{{ fields["nothing"] }}', 'empty_variable: “fields["nothing"]” is empty'],
    ["{{ fields.bonsu }}", "unknown_variable: “fields.bonsu” isn't one of your offer fields"],
    ["{{ fields.bonus_valu }}", "unknown_variable: “fields.bonus_valu” isn't one of your"],
    ["{{ fields.bonus | times: 2 }}", "formatted_value: “fields.bonus” is text such as “$5,000”"],
    ["{% if fields.bonus > 5 %}x{% endif %}", "Use “fields.bonus_value”"],
    ["{% if fields.car %}x{% endif %}", "“fields.car” is text such as “Yes”, so “if” can't use it"],
    ["{% unless fields.car %}x{% endunless %}", "Use “fields.car_value”"],
    ['{{ fields.ends | date: "%Y" }}', "“fields.ends” is text such as “April 15, 2024”"],
  ])("report %s", (body, text) => {
    expect(render(body).problems).toEqual([expect.stringContaining(text)]);
  });

  it("leave defaults and other filters alone", () => {
    expect(render('{{ fields.nothing | default: "To be agreed" }}')).toEqual({
      ...{ text: "To be agreed", problems: [] },
    });
    expect(render("{{ fields.manager | upcase }}").problems).toEqual([]);
  });

  it("are unknown in an account that doesn't have them", () => {
    const template = "<p>{{ fields.bonus }}</p>";
    const codes = (known: FilledField[]) =>
      checkLetter({ template, fields: known }).map(({ code }) => code);
    expect(codes([])).toEqual(["unknown_variable"]);
    expect(codes(fields)).toEqual([]);
    expect(codes([])).toEqual(["unknown_variable"]);
  });
});

describe("variables of fields", () => {
  it("are the formatted ones, and plain ones where they differ", () => {
    const variables = fieldVariables([
      { key: "bonus", label: "Bonus", type: "money", options: [] },
      { key: "place", label: "Place", type: "choice", options: ["Office", "Remote"] },
    ]);
    expect(variables.map(({ name, example }) => [name, example])).toEqual([
      ["fields.bonus", "$5,000"],
      ["fields.bonus_value", "5000"],
      ["fields.place", "Office"],
    ]);
  });
});
