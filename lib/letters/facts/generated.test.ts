import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDate } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { checkLetter } from "@/lib/letters/check-letter";
import { exampleLetterData } from "@/lib/letters/example-data";
import { settings } from "@/scripts/test/depth.mjs";
import { factsOf } from "./facts";

const sentences = {
  "en-US": {
    pay: ["Your annual base salary will be #.", "Base pay: #", "We will pay you # per year."],
    start: ["Your start date is #.", "You will begin work on #."],
    deadline: ["Please respond by #.", "This offer expires on #."],
  },
  "de-DE": {
    pay: ["Ihr Bruttojahresgehalt beträgt #.", "Gehalt: #", "Ihr Grundgehalt liegt bei # im Jahr."],
    start: ["Ihr erster Arbeitstag ist der #.", "Ihr Arbeitsverhältnis beginnt am #."],
    deadline: ["Dieses Angebot gilt bis zum #.", "Antworten Sie bitte bis zum #."],
  },
  "fr-FR": {
    pay: ["Votre salaire annuel brut est de #.", "Rémunération : #"],
    start: ["Date de début : #", "Votre contrat prendra effet le #."],
    deadline: ["Cette offre est valable jusqu'au #.", "Date limite de réponse : #"],
  },
  "es-ES": {
    pay: ["Su salario bruto anual será de #.", "Sueldo: #"],
    start: ["Su fecha de inicio es el #.", "Se incorporará el #."],
    deadline: ["Esta oferta es válida hasta el #.", "Fecha límite: #"],
  },
  "ar-EG": {
    pay: ["الراتب: #", "راتبك الأساسي هو #"],
    start: ["تاريخ البدء: #", "ستبدأ العمل في #"],
    deadline: ["هذا العرض صالح حتى #", "آخر موعد للرد: #"],
  },
};

const locales = Object.keys(sentences) as (keyof typeof sentences)[];

const others = fc.constantFrom(
  ...[
    "Sign-on bonus: $12,345",
    "Bonus: 10.000 €",
    "Call +1 555 123 4567.",
    "12 Main Street, 62701",
  ],
  ...[
    "Up to 15% of your pay",
    "Your 401(k): $23,000",
    "40 hours a week",
    "§ 4.1 applies",
    "1,000 shares",
  ],
  ...["Relocation of 8 000 €", "Written on March 3, 2026", "Your benefits start on May 1, 2027."],
  ...["Die Probezeit endet am 1. Mai 2027.", "Prime annuelle : 5 000 €", "Bono: 3.000 €"],
  ...["بدل السكن: ٥٬٠٠٠", "Severance: $10,000", "Section 2026-12", "Form W-4, page 3 of 12"],
);

const day = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const styles = fc.constantFrom("long" as const, "full" as const, "medium" as const);

const letters = fc.record({
  locale: fc.constantFrom(...locales),
  currency: fc.constantFrom("USD", "EUR", "GBP", "CHF"),
  salary: fc.integer({ min: 200, max: 5000 }).map((hundreds) => hundreds * 100),
  startDate: day,
  expiryDate: day,
  style: styles,
  choice: fc.nat(5),
  noise: fc.array(others, { maxLength: 6 }),
  tag: fc.constantFrom("p", "li", "td", "h2", "div"),
});

type Letter = typeof letters extends fc.Arbitrary<infer Value> ? Value : never;
type Values = Pick<Letter, "salary" | "currency" | "startDate" | "expiryDate">;

const pick = (all: readonly string[], choice: number) => all[choice % all.length] ?? "";

function write({ locale, style, choice, noise, tag }: Letter, values: Values): string {
  const words = sentences[locale];
  const fill = (all: readonly string[], value: string) =>
    pick(all, choice).replace("#", () => value);
  const typed = [
    fill(words.pay, formatMoney(values.salary, values.currency, locale)),
    fill(words.start, formatDate(values.startDate, locale, style)),
    fill(words.deadline, formatDate(values.expiryDate, locale, style)),
  ];
  const lines = [...noise.slice(0, 3), ...typed, ...noise.slice(3)];
  return lines.map((line) => `<${tag}>${line}</${tag}>`).join("\n");
}

function contradictions(letter: Letter, html: string) {
  const { locale, salary, currency, startDate, expiryDate } = letter;
  const offer = {
    ...exampleLetterData.offer,
    ...{ salary, currency, startDate, expiryDate },
  };
  const facts = factsOf({ ...exampleLetterData, offer });
  return checkLetter({ html, offer: { facts, locale } }).filter(
    ({ code }) => code === "contradiction",
  );
}

const runs = { numRuns: Number(settings.LETTERS) * 2 };

test("letters with an offer's own values are never asked about", () => {
  fc.assert(
    fc.property(letters, (letter) => {
      expect(contradictions(letter, write(letter, letter))).toEqual([]);
    }),
    runs,
  );
});

test("each wrong value is found, and corrected by its fix", () => {
  fc.assert(
    fc.property(
      letters,
      fc.record({ salary: fc.integer({ min: 3, max: 90 }), days: day }),
      (letter, other) => {
        const wrong = {
          salary: letter.salary + other.salary * 100 + 37,
          currency: letter.currency,
          startDate: other.days,
          expiryDate: other.days,
        };
        fc.pre(other.days !== letter.startDate && other.days !== letter.expiryDate);
        // 02/01 can also mean 01/02, which isn't asked about.
        const turned = other.days.replace(/-(..)-(..)$/, "-$2-$1");
        fc.pre(turned !== letter.startDate && turned !== letter.expiryDate);
        const html = write(letter, wrong);
        const found = contradictions(letter, html);
        expect(found.map(({ message }) => message)).toHaveLength(3);
        // Each in its own line: "1. Juni" also stands in "11. Juni".
        const lines = html.split("\n");
        for (const { fix, place } of found) {
          expect(fix).toBeDefined();
          const at = (place?.line ?? 0) - 1;
          lines[at] = lines[at]?.replace(fix?.text ?? "", () => fix?.replacement ?? "") ?? "";
        }
        expect(contradictions(letter, lines.join("\n"))).toEqual([]);
      },
    ),
    runs,
  );
});
