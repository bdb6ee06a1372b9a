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

test("asks before the mark that completes a sitting, with the resulting score", () => {
  const answers = answer([2, 2, 2, null]);
  expect(lastMarkQuestion({ ...sitting, answers }, textId, 2)).toEqual({
    title: "Complete the sitting with a score of 80%?",
    description:
      "This is the last answer to mark. The result is 8 of 10 points, which is 80% (Pass). Acme Hiring is notified immediately, and points can no longer be changed.",
  });
  const asking = { ...sitting, callsBack: false, answers };
  expect(lastMarkQuestion(asking, textId, 0)?.description).toContain(
    "60% (Pass). Acme Hiring will see the score the next time it requests the status",
  );
});

test("doesn't ask before other marks", () => {
  expect(lastMarkQuestion({ ...sitting, answers: answer([2, null, 2]) }, textId, 2)).toBeNull();
});
