import { describe, expect, test } from "vitest";
import { Question } from "@/lib/assessments/schema";
import {
  gradeOf,
  limitSeconds,
  misreadPoints,
  percentileOf,
  pointsOf,
  ragOf,
  resultOf,
} from "./rules";

const question = (given: Partial<Question>) =>
  Question.parse({
    ...{ id: "q", type: "number", prompt: "?", points: 2 },
    options: [
      { id: "a", text: "A", correct: true },
      { id: "b", text: "B", correct: true },
      { id: "c", text: "C", correct: false },
    ],
    ...given,
  });

describe("a number is correct", () => {
  test.each([
    { answer: 3, tolerance: 0, value: 3, isRight: true },
    { answer: 3, tolerance: 0, value: 3.0001, isRight: false },
    { answer: 0.3, tolerance: 0.1, value: 0.4, isRight: true },
    { answer: 0.3, tolerance: 0.1, value: 0.41, isRight: false },
    { answer: 0, tolerance: 0.1, value: -0.1, isRight: true },
    { answer: 5e-10, tolerance: 0, value: 0, isRight: false },
    { answer: -1250, tolerance: 0, value: -1250, isRight: true },
    { answer: 0, tolerance: 0, value: null, isRight: false },
  ])("within its tolerance: $value for $answer ± $tolerance is $isRight", (given) => {
    const { answer, tolerance, value, isRight } = given;
    expect(pointsOf(question({ answer, tolerance }), value)).toBe(isRight ? 2 : 0);
  });
});

describe("a choice is correct", () => {
  test("by one correct option, or by exactly all of them", () => {
    const [single, multiple] = [question({ type: "single" }), question({ type: "multiple" })];
    expect(["a", "c"].map((value) => pointsOf(single, value))).toEqual([2, 0]);
    const sets = [["b", "a"], ["a"], ["a", "b", "c"], ["a", "a"], []];
    expect(sets.map((value) => pointsOf(multiple, value))).toEqual([2, 0, 0, 0, 0]);
  });
});

test("a text waits to be marked, an empty one has no points", () => {
  const text = question({ type: "text" });
  expect(["Because", " \n", null].map((value) => pointsOf(text, value))).toEqual([null, 0, 0]);
});

test("a text that was read as JSON had no points, unless it was read as a text", () => {
  const text = question({ type: "text" });
  const lost = ["24", "true", "null", "{}", "[1]", '""', " 1e3 "];
  expect(lost.map((value) => misreadPoints(text, value))).toEqual(lost.map(() => 0));
  const kept = ['"a"', "Because", "0x10", "24 years"];
  expect(kept.map((value) => misreadPoints(text, value))).toEqual(kept.map(() => null));
  expect(misreadPoints(text, null)).toBe(0);
});

test("grades, colors, results, percentiles and times at their boundaries", () => {
  expect([90, 89.999, 80, 70, 60, 59.9].map(gradeOf)).toEqual(["A", "B", "B", "C", "D", "F"]);
  expect([60, 59, 50, 49].map((percent) => ragOf(percent, 60))).toEqual([
    ...["Green", "Amber", "Amber", "Red"],
  ]);
  expect([60, 59.999].map((percent) => resultOf(percent, 60))).toEqual(["Pass", "Fail"]);
  expect([percentileOf(1, 1), percentileOf(1, 300), percentileOf(9, 10)]).toEqual([100, 1, 90]);
  expect([limitSeconds(100, 25), limitSeconds(100, 0), limitSeconds(30, 2.5)]).toEqual([
    ...[125, 100, 31],
  ]);
});
