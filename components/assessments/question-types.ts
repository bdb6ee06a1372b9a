import type { QuestionType } from "@/lib/assessments/schema";

export const questionTypeLabels: Record<QuestionType, string> = {
  single: "Single choice",
  multiple: "Multiple choice",
  number: "Number",
  text: "Short text",
};

export const isChoice = (type: QuestionType): boolean => type === "single" || type === "multiple";
