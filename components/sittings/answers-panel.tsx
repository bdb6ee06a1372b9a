import { CircleCheck, CircleX, PencilLine } from "lucide-react";
import { StatusBadge } from "@/components/ui/badge";
import { counted } from "@/lib/format/numbers";
import type { SittingAnswer, SittingDetail } from "@/lib/sittings/client";
import { markRefusal } from "@/lib/sittings/lifecycle";
import { AnswerValue } from "./answer-value";
import { MarkForm } from "./mark-form";

type AnswersPanelProps = { sitting: SittingDetail; forbidden: string | null };

/** Shows the questions with their answers and points, and lets the user mark texts. */
export function AnswersPanel({ sitting, forbidden }: AnswersPanelProps) {
  const { answers, status } = sitting;
  if (answers.length === 0) {
    return <p className="text-muted">Answers appear here once the candidate hands in.</p>;
  }
  return (
    <ol className="flex flex-col">
      {answers.map((answer, index) => (
        <li key={answer.question.id} className="flex flex-col gap-3 border-b py-4 first:pt-0">
          {answer.section && answer.section !== answers[index - 1]?.section && (
            <p className="text-muted text-sm">{answer.section}</p>
          )}
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h3 className="min-w-0 flex-1 basis-64 whitespace-pre-line font-medium">
              {answer.number}. {answer.question.prompt}
            </h3>
            <PointsBadge answer={answer} />
          </div>
          <AnswerValue answer={answer} />
          {answer.isByHand && status === "Finished" && (
            <MarkForm
              key={answer.points}
              sitting={sitting}
              answer={answer}
              refusal={forbidden ?? markRefusal(status)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function PointsBadge({ answer: { points, question } }: { answer: SittingAnswer }) {
  if (points === null) return <StatusBadge tone="warning" icon={PencilLine} label="To mark" />;
  const tone = points >= question.points ? "positive" : points > 0 ? "info" : "negative";
  return (
    <StatusBadge
      tone={tone}
      icon={tone === "negative" ? CircleX : CircleCheck}
      label={`${points} of ${counted(question.points, "point", "points")}`}
    />
  );
}
