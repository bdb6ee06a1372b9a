import { expect, test } from "vitest";
import { questionsOf } from "@/lib/assessments/rules";
import { shortContent } from "@/lib/testing/assessment-content";
import { lastMarkQuestion } from "./last-mark";

const answer = (points: (number | null)[]) =>
  questionsOf(shortContent).map((question, index) => ({
    ...{ number: index + 1, section: "", question, value: null },
    ...{ points: points[index] ?? null, isByHand: question.type === "text", savedAt: null },
  }));

const sitting = { callsBack: true, inviter: "Acme Hiring", passPercent: 60 };
const textId = questionsOf(shortContent)[3]?.id ?? "";

test("the mark that completes a sitting is asked about, with the score it makes", () => {
  const answers = answer([2, 2, 2, null]);
  expect(lastMarkQuestion({ ...sitting, answers }, textId, 2)).toEqual({
    title: "Score the sitting with 80%?",
    description:
      "This is the last answer to mark: it makes 8 of 10 points, which is 80% (Pass). Acme Hiring is told at once, and no points can be changed any more.",
  });
  const asking = { ...sitting, callsBack: false, answers };
  expect(lastMarkQuestion(asking, textId, 0)?.description).toContain(
    "60% (Pass). Acme Hiring is told when it asks",
  );
});

test("one of several is not", () => {
  expect(lastMarkQuestion({ ...sitting, answers: answer([2, null, 2]) }, textId, 2)).toBeNull();
});
