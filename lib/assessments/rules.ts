import type { AssessmentContent, Question } from "./schema";

/** Returns every question of an assessment in order. */
export const questionsOf = ({ sections }: Pick<AssessmentContent, "sections">): Question[] =>
  sections.flatMap(({ questions }) => questions);

/** Maximum total points of an assessment. */
export const maxTotalPoints = 100_000;

/** Returns the highest score that can be reached, in points. */
export const maxPoints = (content: AssessmentContent): number =>
  questionsOf(content).reduce((sum, { points }) => sum + points, 0);
