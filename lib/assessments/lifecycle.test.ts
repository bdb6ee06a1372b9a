import { describe, expect, test } from "vitest";
import { markRefusal } from "@/lib/sittings/lifecycle";
import { deleteRefusal, findPublishProblems, publishProblems, publishRefusal } from "./lifecycle";
import type { AssessmentContent, Question } from "./schema";

const option = (id: string, text: string, correct = false) => ({ id, text, correct });

const single: Question = {
  ...{ id: "q1", type: "single", prompt: "Even?", points: 2, answer: null, tolerance: 0 },
  options: [option("a", "3"), option("b", "4", true)],
};
const number: Question = {
  ...{ id: "q2", type: "number", prompt: "Half of 5?", points: 1, options: [] },
  ...{ answer: 2.5, tolerance: 0 },
};
const text: Question = { ...number, id: "q3", type: "text", answer: null };

const content = (...questions: Question[]): AssessmentContent => ({
  ...{ instructions: "", baseSeconds: 600, presentation: "one", loginRequired: false },
  passPercent: 60,
  sections: [{ id: "s", title: "", questions }],
});

describe("problems that block publication", () => {
  test("none when every question is complete", () => {
    expect(publishProblems(content(single, number, text))).toEqual([]);
  });

  test("no question", () => {
    expect(publishProblems(content())).toEqual(["Add at least one question"]);
    expect(publishProblems({ ...content(), sections: [] })).toHaveLength(1);
  });

  test.each<[string, Partial<Question>, string]>([
    ["an empty prompt", { prompt: " " }, "enter the question"],
    ["one option", { options: [option("a", "x", true)] }, "add at least two options"],
    ["no options", { options: [] }, "add at least two options"],
    [
      "an empty option",
      { options: [option("a", "x", true), option("b", "")] },
      "fill in every option",
    ],
    [
      "equal options",
      { options: [option("a", "x", true), option("b", "x ")] },
      "two options are the same",
    ],
    [
      "equal ids",
      { options: [option("a", "x", true), option("a", "y")] },
      "two options have the same ID",
    ],
    ["none right", { options: [option("a", "x"), option("b", "y")] }, "mark the correct option"],
    [
      "two right",
      { options: [option("a", "x", true), option("b", "y", true)] },
      "mark only one option as correct",
    ],
  ])("a single choice with %s", (_, changes, problem) => {
    const broken = { ...single, ...changes };
    expect(publishProblems(content(number, broken))).toEqual([`Question 2: ${problem}`]);
    expect(findPublishProblems(content(number, broken))[0]?.questionId).toBe("q1");
  });

  test("several correct options are fine in a multiple choice", () => {
    const options = [option("a", "x", true), option("b", "y", true)];
    expect(publishProblems(content({ ...single, type: "multiple", options }))).toEqual([]);
  });

  test("a number without an answer; 0 is one", () => {
    expect(publishProblems(content({ ...number, answer: null }))).toEqual([
      "Question 1: enter the correct number",
    ]);
    expect(publishProblems(content({ ...number, answer: 0 }))).toEqual([]);
  });

  test("no points at all, too many, and a duplicate ID", () => {
    expect(publishProblems(content({ ...single, points: 0 }, { ...text, points: 0 }))).toEqual([
      "Give points to at least one question",
    ]);
    const many = Array.from({ length: 101 }, (_, index) => ({
      ...text,
      id: `t${index}`,
      points: 1000,
    }));
    expect(publishProblems(content(...many))).toEqual([
      "The assessment can have at most 100,000 points in total",
    ]);
    expect(publishProblems(content(...many.slice(1)))).toEqual([]);
    expect(publishProblems(content(single, { ...number, id: "q1" }))).toEqual([
      "Two questions have the ID q1",
    ]);
  });
});

test("refusals", () => {
  const draft = { status: "draft", isPublished: false, problems: [] } as const;
  expect(publishRefusal(draft)).toBeNull();
  expect(publishRefusal({ ...draft, problems: ["x"] })).toMatch(/isn.t complete/);
  expect(publishRefusal({ ...draft, status: "published", isPublished: true })).toMatch(
    /no changes/,
  );
  expect(publishRefusal({ ...draft, status: "retired" })).toMatch(/^Reactivate/);
  expect(deleteRefusal(null)).toBeNull();
  expect(deleteRefusal(1)).toMatch(/^Cannot delete/);
  expect([markRefusal("Finished"), markRefusal("Started"), markRefusal("Completed")]).toEqual([
    null,
    "The candidate hasn't handed in yet",
    "The sitting is already scored",
  ]);
});
