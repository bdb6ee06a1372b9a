import { memoize } from "@/lib/format/memoize";
import { hideAcceptUrl } from "./accept-url";
import { isLetterVariable } from "./aliases";
import { variablesOf } from "./analyze-template";
import { checkContent } from "./check-content";
import { checkContradictions } from "./check-contradictions";
import { checkLinks, linkMark } from "./check-links";
import { checkManual } from "./check-manual";
import { checkText, maskLiquid, type WrittenFor } from "./check-text";
import { checkValues } from "./check-values";
import { letterEngine } from "./engine";
import { LetterTemplateError, templateErrors } from "./errors";
import { factText } from "./facts/fact-text";
import type { KnownOffer } from "./facts/facts";
import { fieldOf, fieldsFrom, fieldsText, isFieldName, type LetterField } from "./fields";
import { variableFor } from "./find-placeholders";
import { readHtml } from "./html-pieces";
import { nearestVariable } from "./nearest-variable";
import { parseTemplate } from "./parse-template";
import { renameVariable } from "./problem-fixes";
import { repairBraces } from "./repair-braces";
import type { LetterProblem } from "./schema";

/** A template, a template's letter for one offer, or a manual letter. */
export interface LetterSource {
  /** The template's text; absent for a manual letter. */
  template?: string;
  /** The letter's HTML as printed or written, before it is sanitised. */
  html?: string;
  /** Variables without a value that the template prints. */
  empty?: Iterable<string>;
  /** What the letter's offer says, and the letter's locale. */
  offer?: KnownOffer;
  /** The account's offer fields, which the template may use. */
  fields?: readonly LetterField[];
}

/**
 * Returns everything that is wrong with a letter. Errors prevent sending it, warnings ask first.
 * Never throws.
 */
export function checkLetter(source: LetterSource): LetterProblem[] {
  const { template, html, empty = [], fields = [], offer } = source;
  const problems = template === undefined ? [] : [...checkTemplate(template, fieldsText(fields))];
  const unknown = new Set(problems.map(({ name }) => name));
  for (const name of empty) if (!unknown.has(name)) problems.push(emptyVariable(name));
  if (html === undefined) return onceEach(problems);
  const { elements } = readHtml(hideAcceptUrl(html, linkMark));
  problems.push(...checkLinks(elements), ...checkContent(elements, template ?? html));
  if (template === undefined)
    problems.push(...checkManual(html), ...checkText(maskLiquid(html), writtenIn(offer)));
  if (offer) problems.push(...checkContradictions({ template, html, ...offer }));
  return onceEach(problems);
}

/** Returns what a letter without variables says of its offer. */
const writtenIn =
  (offer: KnownOffer | undefined): WrittenFor =>
  (variable) =>
    offer ? factText(variable, offer) : null;

/** Checks a template alone; the same template is checked once for many letters. */
const checkTemplate = memoize((template: string, known: string): LetterProblem[] => {
  const engine = letterEngine("en-US");
  try {
    const templates = parseTemplate(engine, template);
    const fields = fieldsFrom(known);
    const unknown = variablesOf(engine, templates).filter(
      (name) => !isLetterVariable(name) && !fieldOf(name, fields),
    );
    return [
      ...unknown.map((name) => unknownVariable(name, template)),
      ...checkValues(templates, fields),
      ...checkText(maskLiquid(repairBraces(template)), (variable) => `{{ ${variable} }}`),
    ];
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    return templateErrors(error.errors);
  }
});

const isMixed = (name: string) => /[a-z]/i.test(name) && /[\p{sc=Cyrl}\p{sc=Grek}]/u.test(name);

const meantBy = (name: string) => variableFor(name) ?? nearestVariable(name);

function adviceOn(name: string): string {
  if (isMixed(name)) return ". It has letters of another alphabet that look alike: type it again";
  const meant = meantBy(name);
  return meant ? `. Use {{ ${meant} }}` : "";
}

function unknownVariable(name: string, template: string): LetterProblem {
  const isField = isFieldName(name);
  const meant = isField || isMixed(name) ? null : meantBy(name);
  const fix = meant ? renameVariable(template, name, meant) : undefined;
  return {
    code: "unknown_variable",
    level: "error",
    message: isField
      ? `“${name}” isn't one of your offer fields. See Settings, Offer fields`
      : `“${name}” isn't a variable${adviceOn(name)}`,
    name,
    ...(fix && { fix }),
  };
}

const emptyVariable = (name: string): LetterProblem => ({
  code: "empty_variable",
  level: "error",
  message: `“${name}” is empty`,
  name,
});

const mostProblems = 50;

/** Returns the first of each message, and no more than a person would read. */
function onceEach(problems: readonly LetterProblem[]): LetterProblem[] {
  const known = new Set<string>();
  const once = problems.filter(({ level, message }) => {
    const isNew = !known.has(level + message);
    known.add(level + message);
    return isNew;
  });
  const errorsFirst = once.sort((a, b) => a.level.localeCompare(b.level));
  return errorsFirst.slice(0, mostProblems);
}
