import { describe, expect, it } from "vitest";
import { checkLetter } from "./check-letter";
import { factsOf } from "./facts/facts";
import { replacementText } from "./rules";

const ofTemplate = (template: string) => checkLetter({ template });
const ofManual = (html: string) => checkLetter({ html });

describe("what corrects a problem in a template", () => {
  it.each([
    ["{{ candidate_nmae }}", "{{ candidate_nmae }}", "{{ candidate_name }}"],
    [
      "<p>{{ joining_date | upcase }}</p>",
      "{{ joining_date | upcase }}",
      "{{ start_date | upcase }}",
    ],
    ["<p>Dear [Candidate Name],</p>", "[Candidate Name]", "{{ candidate_name }}"],
    [
      "<p>{{ salary | divided_by: 12 }}</p>",
      "{{ salary | divided_by: 12 }}",
      "{{ salary_amount | divided_by: 12 }}",
    ],
    [
      "{% if offer.start_date > '2027-01-01' %}x{% endif %}",
      "{% if offer.start_date > '2027-01-01' %}",
      "{% if start_date_iso > '2027-01-01' %}",
    ],
  ])("of %s is a text with its replacement", (template, text, replacement) => {
    const [problem] = ofTemplate(template);
    expect(problem?.fix).toEqual({ text, replacement });
    expect(ofTemplate(template.replace(text, () => replacement))).toEqual([]);
  });

  it("is what the offer says in a letter that was written by hand", () => {
    const facts = factsOf({
      candidate: { firstName: "Ada", lastName: "O'Neil" },
      offer: {
        salary: 150000,
        currency: "USD",
        payFrequency: "yearly",
        startDate: null,
        expiryDate: null,
      },
    });
    const html = "<p>Dear [Candidate Name], your [Salary] from [Start Date]</p>";
    const [name, pay, start] = checkLetter({ html, offer: { facts, locale: "en-US" } });
    expect(name).toMatchObject({
      message: expect.stringContaining("Use Ada O'Neil"),
      fix: { text: "[Candidate Name]", replacement: "Ada O&#39;Neil" },
    });
    expect(name?.fix && replacementText(name.fix)).toBe("Ada O'Neil");
    expect(pay?.fix).toEqual({ text: "[Salary]", replacement: "$150,000" });
    expect(start?.fix).toBeUndefined();
    expect(start?.message).toContain("Fill it in or remove it");
  });

  it("is missing where nobody can know it", () => {
    for (const template of ["{{ nonsense }}", "<p>[the bonus]</p>", "{{ fields.gone }}"]) {
      const [problem] = ofTemplate(template);
      expect(problem).toBeDefined();
      expect(problem?.fix).toBeUndefined();
    }
    expect(ofManual("<p>Dear [Candidate Name],</p>")[0]?.fix).toBeUndefined();
  });
});
