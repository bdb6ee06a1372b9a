import type { AssessmentStatus } from "@/db/enums";
import { maxPoints, maxTotalPoints, questionsOf } from "./rules";
import type { AssessmentContent, Question } from "./schema";

/** A problem that blocks publication, and its question. */
interface PublishProblem {
  text: string;
  questionId: string | null;
}

/** Returns every problem that blocks publication of a draft, with its place. */
export function findPublishProblems(content: AssessmentContent): PublishProblem[] {
  const questions = questionsOf(content);
  if (questions.length === 0) return [{ text: "Add at least one question", questionId: null }];
  const problems = questions.flatMap((question, index) =>
    questionProblems(question).map((text) => ({
      text: `Question ${index + 1}: ${text}`,
      questionId: question.id,
    })),
  );
  if (maxPoints(content) <= 0) {
    problems.push({
      text: "Give points to at least one question",
      questionId: questions[0]?.id ?? "",
    });
  }
  if (maxPoints(content) > maxTotalPoints) {
    const text = `The assessment can have at most ${maxTotalPoints.toLocaleString("en")} points in total`;
    problems.push({ text, questionId: questions[0]?.id ?? "" });
  }
  const ids = questions.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) problems.push({ text: `Two questions have the ID ${twice}`, questionId: twice });
  return problems;
}

/** Returns the problems as texts alone. */
export const publishProblems = (content: AssessmentContent): string[] =>
  findPublishProblems(content).map(({ text }) => text);

function questionProblems({ type, prompt, options, answer }: Question): string[] {
  const problems: string[] = [];
  if (prompt.trim() === "") problems.push("enter the question");
  if (type === "number" && answer === null) problems.push("enter the correct number");
  if (type === "single" || type === "multiple") problems.push(...choiceProblems(type, options));
  return problems;
}

function choiceProblems(type: "single" | "multiple", options: Question["options"]): string[] {
  const problems: string[] = [];
  const texts = options.map(({ text }) => text.trim());
  const right = options.filter(({ correct }) => correct).length;
  const isRepeated = (text: string, index: number) => text !== "" && texts.indexOf(text) !== index;
  if (options.length < 2) problems.push("add at least two options");
  if (texts.includes("")) problems.push("fill in every option");
  if (texts.some(isRepeated)) problems.push("two options are the same");
  if (new Set(options.map(({ id }) => id)).size !== options.length) {
    problems.push("two options have the same ID");
  }
  if (options.length > 0 && right === 0) problems.push("mark the correct option");
  if (type === "single" && right > 1) problems.push("mark only one option as correct");
  return problems;
}

interface PublishState {
  status: AssessmentStatus;
  isPublished: boolean;
  problems: readonly string[];
}

/** Returns why an assessment can't be published now, or null. */
export function publishRefusal({ status, isPublished, problems }: PublishState): string | null {
  if (status === "retired") return "Reactivate the assessment first";
  if (problems.length > 0) return "The assessment isn't complete yet";
  return isPublished ? "There are no changes to publish" : null;
}

export const retireRefusal = (status: AssessmentStatus): string | null =>
  status === "published" ? null : "Only published assessments can be retired";

export const reactivateRefusal = (status: AssessmentStatus): string | null =>
  status === "retired" ? null : "Only retired assessments can be reactivated";

export const deleteRefusal = (version: number | null): string | null =>
  version === null ? null : "Cannot delete assessment that has been published. Retire it instead";
