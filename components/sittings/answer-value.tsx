import { Check, X } from "lucide-react";
import { isChoice } from "@/components/assessments/question-types";
import type { SittingAnswer } from "@/lib/sittings/client";

const none = <p className="text-muted">Not answered</p>;

/** Shows an answer, with the correct one beside it. */
export function AnswerValue({ answer: { question, value } }: { answer: SittingAnswer }) {
  if (isChoice(question.type)) {
    const chosen = Array.isArray(value) ? value : [value];
    return (
      <>
        {value === null && none}
        <ul className="flex flex-col gap-1">
          {question.options.map(({ id, text, correct }) => {
            const isChosen = chosen.includes(id);
            return (
              <li key={id} className="flex items-start gap-2">
                <span className="mt-0.5 grid size-4 shrink-0 place-items-center">
                  {isChosen && correct && <Check aria-hidden className="size-4 text-positive" />}
                  {isChosen && !correct && <X aria-hidden className="size-4 text-negative" />}
                </span>
                <span className={isChosen ? "font-medium" : "text-muted"}>
                  {text}
                  {isChosen && <span className="sr-only">, chosen</span>}
                  {correct && <span className="font-normal text-positive text-sm"> correct</span>}
                </span>
              </li>
            );
          })}
        </ul>
      </>
    );
  }
  if (value === null || value === "") return none;
  if (question.type === "text") {
    return (
      <blockquote className="wrap-anywhere whitespace-pre-line border-l-2 pl-3">{value}</blockquote>
    );
  }
  const off = question.tolerance > 0 ? `, ±${question.tolerance}` : "";
  return (
    <p>
      <span className="font-medium">{value}</span>{" "}
      <span className="text-muted">
        (correct: {question.answer}
        {off})
      </span>
    </p>
  );
}
