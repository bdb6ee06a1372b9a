import { describe, expect, it } from "vitest";
import { seedLetters } from "@/lib/demo/letters";
import { analyzeTemplate } from "./analyze-template";
import { builtinTemplate } from "./builtin";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import type { LetterData, LetterTemplate } from "./types";

const sparse: LetterData = {
  candidate: { firstName: "Jane", lastName: "Smith" },
  job: { title: "Nurse" },
  offer: {
    id: 1,
    salary: null,
    currency: null,
    payFrequency: null,
    startDate: null,
    expiryDate: null,
    createdAt: null,
  },
  account: { name: "Acme", timeZone: "UTC" },
};

const hourly: LetterData = {
  ...exampleLetterData,
  offer: { ...exampleLetterData.offer, salary: 21.5, payFrequency: "hourly" },
};

function expectComplete(template: LetterTemplate, data: LetterData) {
  const { html, problems } = renderLetter({ template, data });
  expect(problems).toEqual([]);
  expect(html).toContain(data.job?.title);
  expect(html).toContain(data.candidate.firstName);
  expect(html).toContain('href="{{ accept_url }}"');
  expect(html).not.toContain("{%");
}

describe.each(seedLetters)("the demo's template $name", (template) => {
  it("has neither errors nor unknown variables", () => {
    expect(analyzeTemplate(template.body)).toMatchObject({ errors: [], unknown: [] });
  });
  it.each([
    ["everything", exampleLetterData],
    ["hourly pay", hourly],
    ["neither pay nor dates", sparse],
  ])("resolves with %s", (_case, data) => {
    expectComplete(template, data);
  });
});

it("lists the standard template first, with all of the contract's variables", () => {
  const [standard] = seedLetters;
  expect(standard?.name).toBe("Standard Engineering Offer");
  const contract = [
    ...["candidate_name", "job_title", "company_name", "salary", "currency", "pay_frequency"],
    ...["start_date", "expiry_date", "accept_url"],
  ];
  expect(analyzeTemplate(standard?.body ?? "").variables).toEqual(expect.arrayContaining(contract));
});

describe.each(["en-US", "en-GB", "de-DE", "fr-CA", "es", "pl-PL", "nonsense!"])(
  "the built-in letter for %s",
  (locale) => {
    it("needs only candidate and job", () => {
      const template = builtinTemplate(locale);
      expectComplete(template, sparse);
      expect(renderLetter({ template, data: sparse }).html).not.toContain("<table");
    });
    it("shows pay and dates if there are any", () => {
      const template = builtinTemplate(locale);
      expectComplete(template, exampleLetterData);
      expect(renderLetter({ template, data: exampleLetterData }).html).toMatch(/150.000/);
    });
  },
);
