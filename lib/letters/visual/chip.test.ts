import { describe, expect, it } from "vitest";
import { exampleLetterData } from "../example-data";
import { renderLetter } from "../render-letter";
import { type Chip, readChip, writeChip } from "./chip";

const plain = { format: null, fallback: null };

describe("readChip and writeChip", () => {
  it.each<[string, Chip]>([
    ["{{ job_title }}", { path: "job_title", ...plain }],
    ["{{ candidate.firstName }}", { path: "candidate.firstName", ...plain }],
    ["{{ fields.sign_on_bonus }}", { path: "fields.sign_on_bonus", ...plain }],
    ["{{ salary_amount }}", { path: "salary_amount", ...plain }],
    [
      "{{ salary_amount | money_rounded }}",
      { path: "salary", format: "moneyRounded", fallback: null },
    ],
    [
      "{{ fields.bonus_value | money_decimals }}",
      { path: "fields.bonus", format: "moneyDecimals", fallback: null },
    ],
    [
      '{{ start_date_iso | date_weekday | default: "a day to be agreed" }}',
      { path: "start_date", format: "dateWeekday", fallback: "a day to be agreed" },
    ],
    [
      "{{ start_date_iso | date_short }}",
      { path: "start_date", format: "dateShort", fallback: null },
    ],
    ["{{ company_name | upcase }}", { path: "company_name", format: "upcase", fallback: null }],
    [
      `{{ job_location | default: 'the "main" office' }}`,
      { path: "job_location", format: null, fallback: 'the "main" office' },
    ],
  ])("reads %s and writes it again", (source, chip) => {
    expect(readChip(source)).toEqual(chip);
    expect(writeChip(chip)).toBe(source);
  });

  it.each([
    ['{{ pay_frequency | default: "reviewed yearly" | capitalize }}', "capitalize"],
    ["{{- job_title|upcase -}}", "upcase"],
  ])("reads %s in another order or spacing", (source, format) => {
    expect(readChip(source)).toMatchObject({ format });
  });

  it.each([
    "{{ salary_amount | times: 2 }}",
    "{{ salary_amount | money_rounded | upcase }}",
    "{{ salary_amount | money: 'EUR' }}",
    '{{ "text" }}',
    "{{ job_title | default: company_name }}",
    "{% assign x = 1 %}",
    "{{ }}",
    "job_title",
  ])("doesn't read %s", (source) => {
    expect(readChip(source)).toBeNull();
  });

  it.each([
    `both "double" and 'single'`,
    "braces {{ x }} and {% if %}",
    "two\nlines",
    "|, : and <b>",
  ])("prints the fallback %j", (fallback) => {
    const source = writeChip({ path: "job_location", format: null, fallback });
    const data = { ...exampleLetterData, job: { ...exampleLetterData.job, location: null } };
    const { html, problems } = renderLetter({
      template: { body: `<p>${source}</p>`, locale: "en-US" },
      data,
    });
    expect(problems.filter(({ code }) => code === "empty_variable")).toEqual([]);
    expect(html).toContain(
      fallback
        .replace(/\s+/g, " ")
        .replace(/[{}]/g, (brace) => (brace === "{" ? "(" : ")"))
        .replace(/"(double)"/, "”$1”")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;"),
    );
    expect(readChip(source)?.path).toBe("job_location");
  });

  it("writes no fallback that is blank", () => {
    expect(writeChip({ path: "salary", format: null, fallback: " " })).toBe("{{ salary }}");
  });

  it.each([
    ["moneyRounded", "salary", "$150,001"],
    ["moneyDecimals", "salary", "$150,000.60"],
    ["dateShort", "start_date", "Apr 15, 2024"],
    ["dateWeekday", "start_date", "Monday, April 15, 2024"],
    ["upcase", "company_name", "ACME"],
    ["capitalize", "pay_frequency", "Per year"],
  ] as const)(
    "writes %s so that the letter's checks accept it and it prints",
    (format, path, text) => {
      const body = `<p>${writeChip({ path, format, fallback: "later" })}</p><p><a href="{{ accept_url }}">Answer</a></p>`;
      const offer = { ...exampleLetterData.offer, salary: 150_000.6 };
      const { html, problems } = renderLetter({
        template: { body, locale: "en-US" },
        data: { ...exampleLetterData, offer },
      });
      expect(html).toContain(`<p>${text}</p>`);
      expect(problems).toEqual([]);
    },
  );
});
