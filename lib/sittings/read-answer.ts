import type { Question } from "@/lib/assessments/schema";
import { readNumber } from "@/lib/format/parse-number";
import type { AnswerValue } from "./rules";

/** Maximum length of a short text, in characters. */
export const maxTextLength = 4000;

export const maxNumberLength = 30;

/** Why an answer can't be stored; an ambiguous number has both values that it could mean. */
export type AnswerProblem =
  | { kind: "number" | "length" | "option" }
  | { kind: "ambiguous"; values: readonly [number, number] };

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
      if (lengthOf(text) > maxTextLength) return { problem: { kind: "length" } };
      return { value: text.trim() === "" ? null : text };
    }
  }
}

function chosen({ options }: Question, sent: readonly string[], value: AnswerValue): ReadAnswer {
  const known = sent.every((each) => options.some(({ id }) => id === each));
  return known ? { value } : { problem: { kind: "option" } };
}

/** Reads a point and a comma alike, since a candidate's locale isn't known. */
function numberOf(sent: string): ReadAnswer {
  const reading = readNumber(sent, null);
  if (reading.kind === "empty") return { value: null };
  if (reading.kind === "ambiguous") return { problem: reading };
  const isRead = reading.kind === "value" && sent.trim().length <= maxNumberLength;
  return isRead ? { value: reading.value } : { problem: { kind: "number" } };
}
