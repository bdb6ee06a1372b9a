import { describe, expect, test } from "vitest";
import { Question } from "@/lib/assessments/schema";
import { maxTextLength, readAnswer } from "./read-answer";

const question = (type: Question["type"]) =>
  Question.parse({
    id: "q",
    type,
    prompt: "?",
    points: 1,
    options: [
      { id: "a", text: "A", correct: true },
      { id: "b", text: "B", correct: false },
    ],
  });

describe("a choice", () => {
  test("is one of the options, or several once each", () => {
    expect(readAnswer(question("single"), ["a"])).toEqual({ value: "a" });
    expect(readAnswer(question("multiple"), ["b", "a", "b"])).toEqual({ value: ["b", "a"] });
  });

  test("without values is no answer, and unknown options are refused", () => {
    expect(readAnswer(question("single"), [])).toEqual({ value: null });
    expect(readAnswer(question("multiple"), [])).toEqual({ value: null });
    expect(readAnswer(question("single"), ["c"])).toEqual({ problem: { kind: "option" } });
    expect(readAnswer(question("multiple"), ["a", "c"])).toEqual({ problem: { kind: "option" } });
  });
});

describe("a number", () => {
  test.each([
    ["12", 12],
    [" 3.5 ", 3.5],
    ["3,5", 3.5],
    ["0,125", 0.125],
    ["1250,5", 1250.5],
    ["-0.25", -0.25],
    ["+7", 7],
    [".5", 0.5],
    ["5.", 5],
    ["1,250,000", 1_250_000],
    ["1.000,5", 1000.5],
    ["1 250", 1250],
    ["1.2500", 1.25],
    ["", null],
  ])("%j is %j", (sent, value) => {
    expect(readAnswer(question("number"), [sent])).toEqual({ value });
  });

  test.each(["twelve", "1e5", "--2", "NaN", "Infinity", "9".repeat(31)])(
    "%j is refused",
    (sent) => {
      expect(readAnswer(question("number"), [sent])).toEqual({ problem: { kind: "number" } });
    },
  );

  test.each([
    ["1.250", 1.25, 1250],
    ["1,250", 1.25, 1250],
    ["-12,500 ", -12_500, -12.5],
    ["1.125", 1.125, 1125],
  ])("%j is refused with both that it could mean", (sent, ...values) => {
    const problem = { kind: "ambiguous", values };
    expect(readAnswer(question("number"), [sent])).toEqual({ problem });
  });
});

describe("a text", () => {
  test("keeps its lines and loses control characters", () => {
    expect(readAnswer(question("text"), ["one\r\ntwo\u0000"])).toEqual({ value: "one\ntwo" });
    expect(readAnswer(question("text"), [" \n "])).toEqual({ value: null });
  });

  test("is not too long", () => {
    expect(readAnswer(question("text"), ["😀".repeat(maxTextLength)])).toHaveProperty("value");
    expect(readAnswer(question("text"), ["a".repeat(maxTextLength + 1)])).toEqual({
      problem: { kind: "length" },
    });
  });
});
