import type { AssessmentContent, Question } from "./schema";

/** Every question of an assessment in its order. */
export const questionsOf = ({ sections }: Pick<AssessmentContent, "sections">): Question[] =>
  sections.flatMap(({ questions }) => questions);

/** The most points that an assessment may give. */
export const maxTotalPoints = 100_000;

/** The most that can be reached. */
export const maxPoints = (content: AssessmentContent): number =>
  questionsOf(content).reduce((sum, { points }) => sum + points, 0);
