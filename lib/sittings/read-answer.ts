import type { Question } from "@/lib/assessments/schema";
import type { AnswerValue } from "./rules";

/** Maximum length of a short text, in characters. */
export const maxTextLength = 4000;

/**
 * Pattern of an answer that can be read as a number; browsers check it too. A comma is a decimal
 * separator, so text such as 1,250, where it could separate thousands, is refused.
 */
export const numberPattern = String.raw`\s*[+\-]?(?![1-9]\d{0,2},\d{3}\s*$)(\d+([.,]\d*)?|[.,]\d+)\s*`;

const wholeNumber = new RegExp(`^${numberPattern}$`);
const maxDigits = 30;

export type AnswerProblem = "number" | "length" | "option";

/** An answer as stored, or why it can't be. */
export type ReadAnswer = { value: AnswerValue } | { problem: AnswerProblem };

const lengthOf = (text: string) => [...text].length;

const cleanText = (text: string) =>
  text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n\t]/gu, "");

/** Reads what a form or script sent for a question: no value or an empty one is no answer. */
export function readAnswer(question: Question, sent: readonly string[]): ReadAnswer {
  const [first = ""] = sent;
  switch (question.type) {
    case "single":
      return first === "" ? { value: null } : chosen(question, [first], first);
    case "multiple":
      return sent.length === 0 ? { value: null } : chosen(question, sent, [...new Set(sent)]);
    case "number":
      return numberOf(first);
    case "text": {
      const text = cleanText(first);
      if (lengthOf(text) > maxTextLength) return { problem: "length" };
      return { value: text.trim() === "" ? null : text };
    }
  }
}

function chosen({ options }: Question, sent: readonly string[], value: AnswerValue): ReadAnswer {
  const known = sent.every((each) => options.some(({ id }) => id === each));
  return known ? { value } : { problem: "option" };
}

function numberOf(sent: string): ReadAnswer {
  if (sent.trim() === "") return { value: null };
  if (sent.length > maxDigits || !wholeNumber.test(sent)) return { problem: "number" };
  return { value: Number(sent.trim().replace(",", ".")) };
}
