import type { Question } from "@/lib/assessments/schema";

/** What a candidate gave to a question: an option's id, several, a number, a text, or nothing. */
export type AnswerValue = string | string[] | number | null;

/** The time of a sitting in whole seconds: the base time and `additional` percent of it. */
export const limitSeconds = (baseSeconds: number, additional: number): number =>
  Math.round(baseSeconds * (1 + additional / 100));

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** How far binary fractions may be off: 0.4 is within 0.1 of 0.3. */
const rounding = (answer: number): number => Math.abs(answer) * 1e-9;

/**
 * The points of an answer where a rule can tell: all for a right one, else none. Null for a text
 * that somebody has to read; a text that was left empty has none.
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
 * Returns the points that an answer was given while texts were parsed as JSON when they were read.
 * A text that is no JSON was read as it is.
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

/** The sum of points, to a thousandth; those that nobody has given yet count nothing. */
export const sumOf = (points: readonly (number | null)[]): number =>
  thousandths(points.reduce<number>((sum, each) => sum + (each ?? 0), 0));

/** Clears the scores of a sitting that is to be scored later. */
export const noScores = {
  ...{ rawScore: null, maxScore: null, percent: null, percentile: null },
  ...{ grade: null, rag: null, result: null },
} as const;

/** Points as a percentage of the most there are, to a thousandth. */
export const percentOf = (raw: number, most: number): number =>
  most === 0 ? 0 : thousandths((raw / most) * 100);

export const gradeOf = (percent: number): string =>
  percent >= 90 ? "A" : percent >= 80 ? "B" : percent >= 70 ? "C" : percent >= 60 ? "D" : "F";

/** Green from the pass mark on, Amber within ten points below it, else Red. */
export const ragOf = (percent: number, passPercent: number): string =>
  percent >= passPercent ? "Green" : percent >= passPercent - 10 ? "Amber" : "Red";

export const resultOf = (percent: number, passPercent: number): string =>
  percent >= passPercent ? "Pass" : "Fail";

/** The share of completed sittings, this one among them, that are not better: 1 to 100. */
export const percentileOf = (notBetter: number, all: number): number =>
  all === 0 ? 100 : Math.max(1, Math.round((notBetter / all) * 100));

export const toMarkText = (count: number): string =>
  count === 1 ? "1 answer to mark" : `${count} answers to mark`;
