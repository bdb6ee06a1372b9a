"use server";

import { defineAction } from "@/lib/define-action";
import { markAnswer } from "./mark-answer";
import { AnswerReference, MarkAnswerInput } from "./schema";

export const markAnswerAction = defineAction({
  permission: "assessments.write",
  input: AnswerReference.and(MarkAnswerInput),
  run: (actor, { id, questionId, points }) => markAnswer(actor, id, questionId, points),
});
