import { describe, expect, it } from "vitest";
import { chipWords, conditionWords, isKnown, namedVariables, pathIn } from "./labels";

const names = namedVariables([]);

describe("conditionWords", () => {
  it.each([
    ["{% if start_date %}", "Show if Start date is set"],
    ["{% unless start_date %}", "Show if Start date isn't set"],
    ["{%- elsif salary_amount >= 100000 -%}", "Otherwise, if Salary is at least 100000"],
    ["{% else %}", "Otherwise"],
    [
      "{% if start_date and offer.salary > 5 %}",
      "Show if Start date is set and Salary is more than 5",
    ],
    [
      `{% if job_title == "Search and rescue" or job_location %}`,
      "Show if Job title is Search and rescue or Location is set",
    ],
    ["{% unless salary and start_date %}", "Show if salary and start_date"],
    ["{% if salary | round %}", "Show if salary | round"],
  ])("says %s", (opening, words) => {
    expect(conditionWords(opening, names)).toBe(words);
  });
});

describe("chipWords", () => {
  it.each([
    ["{{ salary }}", "Salary"],
    ["{{ salary_amount | money_decimals }}", "Salary · Money, with decimals"],
    ['{{- job_title | upcase | default: "x" -}}', "Job title · CAPITALS · if empty: x"],
    ["{{ unknown }}", "unknown"],
    ["{{ 1 | plus: 2 }}", "1 · plus: 2"],
  ])("says %s", (source, words) => {
    expect(chipWords(source, names)).toBe(words);
  });
});

it.each([
  ["{{ salary }}", "salary"],
  ["{{- fields.bonus | times: 2 | money -}}", "fields.bonus"],
  ["{{ 'text' }}", null],
])("finds the variable of %s", (source, path) => {
  expect(pathIn(source)).toBe(path);
});

it("knows variables by any name, and fields of an account", () => {
  expect(["candidate.name", "fields.retired", "nonsense"].map(isKnown)).toEqual([
    true,
    true,
    false,
  ]);
});
