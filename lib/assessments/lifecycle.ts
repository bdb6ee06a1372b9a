import type { AssessmentStatus } from "@/db/enums";
import { maxPoints, maxTotalPoints, questionsOf } from "./rules";
import type { AssessmentContent, Question } from "./schema";

/** Something that stands between a draft and its publication, and the question it is about. */
interface PublishProblem {
  text: string;
  questionId: string | null;
}

/** Why a draft cannot be published, in words and with the place; empty where it can. */
export function findPublishProblems(content: AssessmentContent): PublishProblem[] {
  const questions = questionsOf(content);
  if (questions.length === 0) return [{ text: "There is no question yet", questionId: null }];
  const problems = questions.flatMap((question, index) =>
    questionProblems(question).map((text) => ({
      text: `Question ${index + 1}: ${text}`,
      questionId: question.id,
    })),
  );
  if (maxPoints(content) <= 0) {
    problems.push({ text: "No question has points", questionId: questions[0]?.id ?? "" });
  }
  if (maxPoints(content) > maxTotalPoints) {
    const text = `All points together are more than ${maxTotalPoints.toLocaleString("en")}`;
    problems.push({ text, questionId: questions[0]?.id ?? "" });
  }
  const ids = questions.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) problems.push({ text: `Two questions have the id ${twice}`, questionId: twice });
  return problems;
}

/** The same in words alone. */
export const publishProblems = (content: AssessmentContent): string[] =>
  findPublishProblems(content).map(({ text }) => text);

function questionProblems({ type, prompt, options, answer }: Question): string[] {
  const problems: string[] = [];
  if (prompt.trim() === "") problems.push("the question itself is empty");
  if (type === "number" && answer === null) problems.push("the right number is missing");
  if (type === "single" || type === "multiple") problems.push(...choiceProblems(type, options));
  return problems;
}

function choiceProblems(type: "single" | "multiple", options: Question["options"]): string[] {
  const problems: string[] = [];
  const texts = options.map(({ text }) => text.trim());
  const right = options.filter(({ correct }) => correct).length;
  const isRepeated = (text: string, index: number) => text !== "" && texts.indexOf(text) !== index;
  if (options.length < 2) problems.push("a choice needs two options at least");
  if (texts.includes("")) problems.push("an option is empty");
  if (texts.some(isRepeated)) problems.push("two options are the same");
  if (new Set(options.map(({ id }) => id)).size !== options.length) {
    problems.push("two options have the same id");
  }
  if (options.length > 0 && right === 0) problems.push("no option is marked as right");
  if (type === "single" && right > 1) problems.push("a single choice has one right option only");
  return problems;
}

interface PublishState {
  status: AssessmentStatus;
  isPublished: boolean;
  problems: readonly string[];
}

/** Why an assessment is not published now; null where it is. */
export function publishRefusal({ status, isPublished, problems }: PublishState): string | null {
  if (status === "retired") return "Take the assessment up again first";
  if (problems.length > 0) return "The assessment is not complete yet";
  return isPublished ? "What is here is published already" : null;
}

export const retireRefusal = (status: AssessmentStatus): string | null =>
  status === "published" ? null : "Only a published assessment is retired";

export const reactivateRefusal = (status: AssessmentStatus): string | null =>
  status === "retired" ? null : "Only a retired assessment is taken up again";

export const deleteRefusal = (version: number | null): string | null =>
  version === null ? null : "Cannot delete assessment that was published; retire it instead";
