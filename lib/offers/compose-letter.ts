import type { LetterSource, PayFrequency } from "@/db/enums";
import { badRequest } from "@/lib/errors";
import { builtinTemplate } from "@/lib/letters/builtin";
import { checkContradictions } from "@/lib/letters/check-contradictions";
import { checkLetter } from "@/lib/letters/check-letter";
import { LetterTemplateError } from "@/lib/letters/errors";
import { factsOf, type KnownOffer } from "@/lib/letters/facts/facts";
import { renderLetter } from "@/lib/letters/render-letter";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import type { LetterProblem } from "@/lib/letters/schema";
import type { FieldValues } from "@/lib/offer-fields/rules";
import type { Parties } from "./lock-offers";
import type { TemplateRow } from "./select-offers";

export interface Terms {
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  startDate: string | null;
  expiryDate: string | null;
  customFields: FieldValues;
}

export interface LetterSubject extends Terms, Parties {
  id: number;
  /** Language of what the candidate sees; null for theirs or the account's. */
  locale: string | null;
  createdAt: Date;
}

/** The letter as the offer stores it, and as the candidate is shown it, which is never empty. */
export interface Letter {
  source: LetterSource;
  renderedHtml: string | null;
  shownHtml: string;
  problems: LetterProblem[];
}

/**
 * Renders the template's letter for these terms. Throws `bad_request` for a template that wasn't
 * found, or has errors.
 */
export function letterOfTemplate(template: TemplateRow | null, subject: LetterSubject): Letter {
  if (!template) throw badRequest("Template not found");
  try {
    const { html, problems } = renderLetter({ template, data: letterData(subject) });
    return { source: "template", renderedHtml: html, shownHtml: html, problems };
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    throw badRequest(`The template cannot be rendered: ${error.message}`);
  }
}

/** Returns a handwritten letter, sanitised, with what was wrong with it as written. */
export function manualLetter(written: string, offer: KnownOffer): Letter {
  const html = sanitizeLetter(written);
  const problems = checkLetter({ html: written, offer });
  return { source: "manual", renderedHtml: html, shownHtml: html, problems };
}

/** Returns what an offer says, for its manual letter to be compared with. */
export const factsOfOffer = (subject: LetterSubject): KnownOffer => ({
  facts: factsOf(letterData(subject)),
  locale: subject.account.locale,
});

/** Returns a handwritten letter's problems after its offer's terms have changed. */
export function checkAgain(letter: Letter, subject: LetterSubject): LetterProblem[] {
  const kept = letter.problems.filter(({ code }) => code !== "contradiction");
  return [...kept, ...checkContradictions({ html: letter.shownHtml, ...factsOfOffer(subject) })];
}

/** Returns the locale of an offer's letter without a template. */
export const localeOfBuiltin = ({
  account,
  candidate,
  locale,
}: {
  locale: string | null;
  account: { locale: string };
  candidate: { locale: string | null };
}): string => locale ?? candidate.locale ?? account.locale;

/**
 * Renders the built-in letter, for an offer without a template. It needs only candidate and job.
 */
export function builtinLetter(subject: LetterSubject): Letter {
  const template = builtinTemplate(localeOfBuiltin(subject));
  const { html } = renderLetter({ template, data: letterData(subject) });
  return { source: "none", renderedHtml: null, shownHtml: html, problems: [] };
}

/** Returns the data that an offer's letter may use. */
export function letterData(subject: LetterSubject) {
  const { candidate, job, account, fields, ...offer } = subject;
  return {
    fields: fields.map(({ key, type }) => ({ key, type, value: offer.customFields[key] ?? null })),
    candidate,
    job,
    account,
    offer: {
      id: offer.id,
      salary: offer.salary,
      currency: offer.currency,
      payFrequency: offer.payFrequency,
      startDate: offer.startDate,
      expiryDate: offer.expiryDate,
      createdAt: offer.createdAt,
    },
  };
}
