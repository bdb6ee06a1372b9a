import { describe, expect, it } from "vitest";
import { exampleLetterData } from "../example-data";
import { renderLetter } from "../render-letter";
import { type Condition, readCondition, writeCondition } from "./condition";

describe("readCondition and writeCondition", () => {
  it.each<[string, Condition]>([
    ["{% if job_location %}", { subject: "job_location", operator: "set", value: null }],
    ["{% if fields.bonus == blank %}", { subject: "fields.bonus", operator: "unset", value: null }],
    [
      "{% if salary_amount >= 100000 %}",
      { subject: "salary_amount", operator: "atLeast", value: "100000" },
    ],
    [
      "{% if fields.bonus_value > 0.5 %}",
      { subject: "fields.bonus_value", operator: "more", value: "0.5" },
    ],
    [
      '{% if start_date_iso < "2027-01-01" %}',
      { subject: "start_date_iso", operator: "less", value: "2027-01-01" },
    ],
    [
      '{% if pay_frequency_code == "hourly" %}',
      { subject: "pay_frequency_code", operator: "equals", value: "hourly" },
    ],
    [
      `{% if job_department != 'R&D "West"' %}`,
      { subject: "job_department", operator: "differs", value: 'R&D "West"' },
    ],
    [
      '{% if candidate_postal_code == "62701" %}',
      { subject: "candidate_postal_code", operator: "equals", value: "62701" },
    ],
  ])("reads %s and writes it again", (opening, condition) => {
    expect(readCondition(opening)).toEqual(condition);
    expect(writeCondition(condition, "if")).toBe(opening);
  });

  it.each<[string, Condition["operator"]]>([
    ["{%- unless salary -%}", "unset"],
    ["{% if not salary %}", "unset"],
    ["{% elsif salary != nil %}", "set"],
    ['{% if salary == "" %}', "unset"],
  ])("reads %s", (opening, operator) => {
    expect(readCondition(opening)).toMatchObject({ subject: "salary", operator, value: null });
  });

  it.each([
    "{% if salary and currency %}",
    "{% if salary_amount > 5 or currency %}",
    "{% if tags contains 'x' %}",
    "{% unless salary_amount == 5 %}",
    "{% if salary_amount > other %}",
    "{% else %}",
    "{% for x in y %}",
  ])("doesn't read %s", (opening) => {
    expect(readCondition(opening)).toBeNull();
  });

  it.each<[Condition, string]>([
    [
      { subject: "salary", operator: "more", value: "150,000" },
      "{% elsif salary_amount > 150000 %}",
    ],
    [
      { subject: "offer.startDate", operator: "atMost", value: "2027-03-01" },
      '{% elsif start_date_iso <= "2027-03-01" %}',
    ],
    [
      { subject: "pay_frequency", operator: "equals", value: "monthly" },
      '{% elsif pay_frequency_code == "monthly" %}',
    ],
    [
      { subject: "pay_frequency", operator: "equals", value: "per month" },
      '{% elsif pay_frequency == "per month" %}',
    ],
    [
      { subject: "fields.remote_value", operator: "equals", value: "true" },
      "{% elsif fields.remote_value == true %}",
    ],
    [
      { subject: "job_title", operator: "equals", value: "{% endif %}" },
      '{% elsif job_title == "(% endif %)" %}',
    ],
  ])("compares what can be compared: %j", (condition, opening) => {
    expect(writeCondition(condition, "elsif")).toBe(opening);
  });

  it.each<[Condition, boolean]>([
    [{ subject: "salary", operator: "atLeast", value: "150,000" }, true],
    [{ subject: "salary", operator: "less", value: "150000" }, false],
    [{ subject: "start_date", operator: "more", value: "2024-04-14" }, true],
    [{ subject: "candidate_country", operator: "equals", value: "US" }, true],
    [{ subject: "job_title", operator: "differs", value: "Cook" }, true],
    [{ subject: "job_location", operator: "unset", value: null }, false],
    [{ subject: "candidate_suffix", operator: "set", value: null }, true],
  ])("writes %j so that the letter's checks accept it and it decides", (condition, isShown) => {
    const body = `<p>${writeCondition(condition, "if")}yes{% else %}no{% endif %}</p><p><a href="{{ accept_url }}">Answer</a></p>`;
    const { html, problems } = renderLetter({
      template: { body, locale: "en-US" },
      data: exampleLetterData,
    });
    expect(html).toContain(isShown ? "<p>yes</p>" : "<p>no</p>");
    expect(problems).toEqual([]);
  });
});
