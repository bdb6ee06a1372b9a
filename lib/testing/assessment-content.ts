import type { AssessmentContent } from "@/db/schema";

/**
 * A short assessment with a question of every type: 10 points, of which 8 are marked automatically.
 */
export const shortContent: AssessmentContent = {
  instructions: "Answer as many questions as you can.",
  baseSeconds: 600,
  presentation: "one",
  loginRequired: false,
  passPercent: 60,
  sections: [
    {
      id: "choices",
      title: "Choices",
      questions: [
        {
          ...{ id: "q1", type: "single", prompt: "Which number is even?", points: 2 },
          options: [
            { id: "a", text: "3", correct: false },
            { id: "b", text: "4", correct: true },
          ],
          ...{ answer: null, tolerance: 0 },
        },
        {
          ...{ id: "q2", type: "multiple", prompt: "Which numbers are prime?", points: 3 },
          options: [
            { id: "a", text: "2", correct: true },
            { id: "b", text: "7", correct: true },
            { id: "c", text: "9", correct: false },
          ],
          ...{ answer: null, tolerance: 0 },
        },
      ],
    },
    {
      id: "words",
      title: "Numbers and words",
      questions: [
        {
          ...{ id: "q3", type: "number", prompt: "What is 10 divided by 4?", points: 3 },
          ...{ options: [], answer: 2.5, tolerance: 0.01 },
        },
        {
          ...{ id: "q4", type: "text", prompt: "Why is 1 no prime number?", points: 2 },
          ...{ options: [], answer: null, tolerance: 0 },
        },
      ],
    },
  ],
};
