import { describe, expect, it } from "vitest";
import { checkLetter } from "@/lib/letters/check-letter";
import { exampleLetterData } from "@/lib/letters/example-data";
import { renderLetter } from "@/lib/letters/render-letter";
import type { LetterData } from "@/lib/letters/types";
import { factsOf } from "./facts";

const terms = {
  ...exampleLetterData.offer,
  ...{ startDate: "2027-02-01", expiryDate: "2026-12-18" },
};

const dataWith = (
  offer: Partial<typeof terms> = {},
  more: Partial<LetterData> = {},
): LetterData => ({
  ...exampleLetterData,
  offer: { ...terms, ...offer },
  ...more,
});

const check = (html: string, locale = "en-US", data = dataWith()) =>
  checkLetter({ html, offer: { facts: factsOf(data), locale } }).filter(
    ({ code }) => code === "contradiction",
  );

const euros = { salary: 92000, currency: "EUR" };

describe("a letter that contradicts its offer", () => {
  it.each([
    ["<p>Your annual base salary will be $155,000.</p>", "$155,000"],
    ["<p>Your salary is <b>$155,000</b> per year, paid monthly.</p>", "$155,000"],
    ["<p>We will pay you USD 155,000 per year.</p>", "USD 155,000"],
    ["<p>We offer you a $155,000 base salary.</p>", "$155,000"],
    ["<p>Base salary: $155k</p>", "$155k"],
    ["<p>Your base salary is €150,000 per year.</p>", "€150,000"],
    ["<p>Your base salary is 1,500,000 USD a year.</p>", "1,500,000 USD"],
    ["<table><tr><td>Base pay</td><td>155,000 per year</td></tr></table>", "155,000"],
    ["<table><tr><th>Salary</th><td><p>$155,000</p></td></tr></table>", "$155,000"],
    ["<dl><dt>Gross salary</dt><dd>$155,000</dd></dl>", "$155,000"],
    ["<p>Your salary is $13,000 per month.</p>", "$13,000"],
    ["<p>Your start date is March 1, 2027.</p>", "March 1, 2027"],
    ["<p>Your first day will be Monday, 1 March 2027.</p>", "1 March 2027"],
    ["<p>You will start work with us on March 1.</p>", "March 1"],
    ["<table><tr><td>Start date</td><td>03/01/2027</td></tr></table>", "03/01/2027"],
    ["<p>This offer expires on December 20, 2026.</p>", "December 20, 2026"],
    ["<p>Please sign and return this letter by December 20.</p>", "December 20"],
    ["<p>It is open until Friday 11 December 2026, 18:00.</p>", "11 December 2026"],
    ["<p>Dear Jane,</p>", "Jane"],
    ["<p>Dear Ms. Smith:</p>", "Smith"],
  ])("is found in English: %s", (html, name) => {
    expect(check(html)).toEqual([expect.objectContaining({ level: "warning", name })]);
  });

  it.each([
    ["de-DE", "<p>Ihr Bruttojahresgehalt beträgt 95.000 €.</p>", "95.000 €"],
    ["de-DE", "<p>Ihr Gehalt: 95.000,00 EUR brutto im Jahr</p>", "95.000,00 EUR"],
    ["de-DE", "<p>Das monatliche Grundgehalt beträgt 8.000 €.</p>", "8.000 €"],
    ["de-DE", "<p>Ihr erster Arbeitstag ist der 1. März 2027.</p>", "1. März 2027"],
    ["de-DE", "<p>Dieses Angebot gilt bis zum 20.12.2026.</p>", "20.12.2026"],
    ["de-DE", "<p>Sehr geehrte Frau Schmidt,</p>", "Schmidt"],
    ["fr-FR", "<p>Votre salaire annuel brut est de 95 000 €.</p>", "95 000 €"],
    ["fr-FR", "<p>Votre rémunération s’élève à 95\u00a0000 euros par an.</p>", "95\u00a0000 euros"],
    ["fr-FR", "<p>Date de début : 1er mars 2027</p>", "1er mars 2027"],
    ["fr-FR", "<p>Cette offre est valable jusqu’au 20 décembre 2026.</p>", "20 décembre 2026"],
    ["fr-FR", "<p>Bonjour Claire,</p>", "Claire"],
    ["es-ES", "<p>Su salario bruto anual será de 95.000 €.</p>", "95.000 €"],
    ["es-ES", "<p>Su fecha de inicio es el 1 de marzo de 2027.</p>", "1 de marzo de 2027"],
    [
      "es-ES",
      "<p>Esta oferta es válida hasta el 20 de diciembre de 2026.</p>",
      "20 de diciembre de 2026",
    ],
    ["es-ES", "<p>Estimada Lucía:</p>", "Lucía"],
    ["ar-EG", "<p>الراتب الأساسي: ٩٥٬٠٠٠ يورو</p>", "٩٥٬٠٠٠ يورو"],
    ["ar-EG", "<p>تاريخ البدء: ١ مارس ٢٠٢٧</p>", "١ مارس ٢٠٢٧"],
    ["ar-EG", "<p>هذا العرض صالح حتى 20 ديسمبر 2026</p>", "20 ديسمبر 2026"],
  ])("is found in %s: %s", (locale, html, name) => {
    expect(check(html, locale, dataWith(euros))).toEqual([expect.objectContaining({ name })]);
  });

  it("is said in words, with what corrects it", () => {
    const [pay] = check("<p>Your salary is $155,000 a year.</p>");
    expect(pay?.message).toBe("The letter says $155,000, the offer says $150,000");
    expect(pay?.fix).toEqual({ text: "$155,000", replacement: "$150,000" });
    const [monthly] = check(
      "<p>Paid monthly</p><p>Your salary is €7,917 a month.</p>",
      "en-GB",
      dataWith(euros),
    );
    expect(monthly?.message).toBe(
      "The letter says €7,917 per month, the offer says €7,667 per month",
    );
    const [start] = check("<p>Your start date is 1 Mar 2027.</p>", "en-GB");
    expect(start).toMatchObject({
      message: "The letter says work starts on 1 Mar 2027, the offer says 1 February 2027",
      fix: { text: "1 Mar 2027", replacement: "1 Feb 2027" },
      place: { line: 1, column: 23 },
    });
    const [name] = check("<p>Dear Jane Smith,</p>");
    expect(name?.message).toBe("The letter greets “Jane Smith”, but the candidate is John Doe");
    expect(name?.fix?.replacement).toBe("John Doe");
  });
});

describe("a letter that doesn't contradict its offer", () => {
  it.each([
    "<p>Dear John,</p><p>Your salary is $150,000.00 per year; that is $12,500 a month.</p>",
    "<p>Dear Mr. Doe,</p><p>Your base salary of 150,000 USD is paid in 24 installments of $6,250.</p>",
    "<p>Dear candidate,</p><p>Dear Sir or Madam,</p><p>Hi there,</p><p>Hello Johnny!</p>",
    "<p>You will receive a sign-on bonus of $10,000 and $500 per month for your phone.</p>",
    "<p>Your target bonus is 15% of your base salary, up to $25,000.</p>",
    "<p>Your total compensation of $220,000 has equity worth $60,000.</p>",
    "<p>Your salary will increase to $165,000 after one year.</p>",
    "<p>After your probation your salary will be $160,000.</p>",
    "<p>The salary range of this job is $140,000 to $180,000.</p>",
    "<p>Your current salary of $120,000 becomes $150,000.</p>",
    "<p>Your salary exceeds the exempt threshold of $684 per week.</p>",
    "<p>Life insurance of two times your salary, at most $500,000; a $23,000 401(k) limit.</p>",
    "<p>Base salary (§ 4.1) is in Exhibit 2026-155,000.</p>",
    "<p>Call +1 555 123 4567 about pay; 40 hours a week; 1 Market Street, CA 94105.</p>",
    "<p>Relocation: $8,000. Signing bonus: $12,000. Stock options: 10,000 shares.</p>",
    "<table><tr><td>Bonus</td><td>$20,000</td></tr><tr><td>Salary</td><td>$150,000</td></tr></table>",
    "<p>Your start date is February 1, 2027.</p><p>Start date: 2/1/2027</p><p>Start: 1 Feb</p>",
    "<p>Your benefits start on March 1, 2027. Your probation begins on May 1, 2027.</p>",
    "<p>Please respond before December 19, 2026.</p><p>Accept by December 18.</p>",
    "<p>Your visa is valid until June 1, 2027. Return the laptop by May 1.</p>",
    "<p>We met on November 3, 2026. This letter is dated December 1, 2026.</p>",
    "<p>Your salary is ~ $155,000.</p><p>Your salary is about $155,000.</p>",
    "<p>Your salary is $150,000 (about €138,000).</p>",
    "<p>We deduct $50 from your salary for parking. Salary is paid on the 15th.</p>",
  ])("isn't asked about: %s", (html) => {
    expect(check(html)).toEqual([]);
  });

  it("has facts of the account's fields, and of another way to write digits", () => {
    const fields = [{ key: "ote", type: "money" as const, value: 210000 }];
    const html = "<p>Your salary is $210,000 with everything.</p>";
    expect(check(html)).toHaveLength(1);
    expect(check(html, "en-US", dataWith({}, { fields }))).toEqual([]);
    expect(check("<p>Ihr Gehalt: 92.000 €, Salary: €92,000</p>", "de-DE", dataWith(euros))).toEqual(
      [],
    );
    expect(check("<p>الراتب: ٩٢٬٠٠٠ يورو سنويا</p>", "ar-EG", dataWith(euros))).toEqual([]);
  });

  it("isn't asked about what isn't known, or is an example", () => {
    const html = "<p>Dear Jane,</p><p>Your salary is $155,000.</p><p>Start date: March 1, 2027</p>";
    expect(check(html)).toHaveLength(3);
    const nothing = { salary: null, startDate: null };
    expect(check(html, "en-US", dataWith(nothing as never))).toHaveLength(1);
    const examples = { candidate: true, offer: true };
    expect(check(html, "en-US", dataWith({}, { examples }))).toEqual([]);
  });
});

describe("a template", () => {
  const ofTemplate = (body: string, locale = "en-US", data = dataWith()) =>
    renderLetter({ template: { body, locale }, data }).problems.filter(
      ({ code }) => code === "contradiction",
    );

  it("is asked about what is typed in it, and offered the variable", () => {
    const fixes = ofTemplate(
      `<p>Dear Jane,</p>
      <p>Your salary is $155,000, or $13,000 per month.</p>
      <p>Start date: March 1, 2027</p><p>Please respond by December 20, 2026.</p>`,
    ).map(({ fix }) => fix?.replacement);
    expect(fixes).toEqual([
      "{{ candidate_first_name }}",
      "{{ salary }}",
      "{{ start_date }}",
      "{{ expiry_date }}",
    ]);
    const [monthly] = ofTemplate("<p>Your monthly salary is $13,000.</p>");
    expect(monthly?.fix?.replacement).toBe("{{ salary_amount | divided_by: 12 | money_rounded }}");
  });

  it("isn't asked about what variables print, or about a branch that isn't shown", () => {
    expect(
      ofTemplate(
        `<p>Dear {{ candidate_first_name }},</p><p>Your salary is {{ salary | replace: "150", "155" }}.</p>
        {% if currency == "EUR" %}<p>Your salary is €155,000.</p>{% endif %}
        <p>Start date: {{ start_date }}, {{ created_date }}</p>`,
      ),
    ).toEqual([]);
    const shown = `{% if currency == "USD" %}<p>Your salary is $155,000.</p>{% endif %}`;
    expect(ofTemplate(shown)).toHaveLength(1);
  });
});
