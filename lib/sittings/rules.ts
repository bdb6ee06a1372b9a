import type { Question } from "@/lib/assessments/schema";

/** An answer to a question: an option's id, several, a number, a text, or nothing. */
export type AnswerValue = string | string[] | number | null;

/**
 * Returns the time of a sitting in whole seconds: the base time plus `additional` percent of it.
 */
export const limitSeconds = (baseSeconds: number, additional: number): number =>
  Math.round(baseSeconds * (1 + additional / 100));

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Tolerance for binary fractions: 0.4 is within 0.1 of 0.3. */
const rounding = (answer: number): number => Math.abs(answer) * 1e-9;

/**
 * Returns the points of an answer if a rule decides them: all for a correct one, else none. Null
 * for a text that has to be marked; an empty text has none.
 */
export function pointsOf(question: Question, value: AnswerValue): number | null {
  const right = question.options.filter(({ correct }) => correct).map(({ id }) => id);
  switch (question.type) {
    case "single":
      return typeof value === "string" && right.includes(value) ? question.points : 0;
    case "multiple":
      return Array.isArray(value) && sameSet([...new Set(value)], right) ? question.points : 0;
    case "number":
      return typeof value === "number" &&
        question.answer !== null &&
        Math.abs(value - question.answer) <= question.tolerance + rounding(question.answer)
        ? question.points
        : 0;
    case "text":
      return typeof value === "string" && value.trim() !== "" ? null : 0;
  }
}

/**
 * Returns the points that an answer got while texts were parsed as JSON on reading. A text that
 * isn't JSON was read as it is.
 */
export function misreadPoints(question: Question, value: AnswerValue): number | null {
  if (typeof value !== "string") return pointsOf(question, value);
  try {
    return pointsOf(question, JSON.parse(value));
  } catch {
    return pointsOf(question, value);
  }
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/** Returns the sum of points, to a thousandth; missing points count as none. */
export const sumOf = (points: readonly (number | null)[]): number =>
  thousandths(points.reduce<number>((sum, each) => sum + (each ?? 0), 0));

/** Values that clear the scores of a sitting. */
export const noScores = {
  ...{ rawScore: null, maxScore: null, percent: null, percentile: null },
  ...{ grade: null, rag: null, result: null },
} as const;

/** Returns points as a percentage of the maximum, to a thousandth. */
export const percentOf = (raw: number, max: number): number =>
  max === 0 ? 0 : thousandths((raw / max) * 100);

export const gradeOf = (percent: number): string =>
  percent >= 90 ? "A" : percent >= 80 ? "B" : percent >= 70 ? "C" : percent >= 60 ? "D" : "F";

/** Returns Green from the pass mark on, Amber within ten points below it, else Red. */
export const ragOf = (percent: number, passPercent: number): string =>
  percent >= passPercent ? "Green" : percent >= passPercent - 10 ? "Amber" : "Red";

export const resultOf = (percent: number, passPercent: number): string =>
  percent >= passPercent ? "Pass" : "Fail";

/** Returns the share of completed sittings, including this one, that aren't better: 1 to 100. */
export const percentileOf = (notBetter: number, all: number): number =>
  all === 0 ? 100 : Math.max(1, Math.round((notBetter / all) * 100));

export const toMarkText = (count: number): string =>
  count === 1 ? "1 answer to mark" : `${count} answers to mark`;
