"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useAccountFormat } from "@/components/ui/account-format";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toaster";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { unwrap } from "@/lib/api-client";
import { numberText, parseNumber } from "@/lib/format/parse-number";
import { markAnswerAction } from "@/lib/sittings/actions";
import { type SittingAnswer, type SittingDetail, sittingKeys } from "@/lib/sittings/client";
import { lastMarkQuestion } from "./last-mark";

type MarkFormProps = { sitting: SittingDetail; answer: SittingAnswer; refusal: string | null };

/** Lets the user mark a text answer; asks before the last mark, which completes the sitting. */
export function MarkForm({ sitting, answer, refusal }: MarkFormProps) {
  const client = useQueryClient();
  const { locale } = useAccountFormat();
  const { number, question } = answer;
  const saved = answer.points === null ? "" : numberText(answer.points, locale);
  const [text, setText] = useState(saved);
  useUnsavedWork(text !== saved);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const last = asked === null ? null : lastMarkQuestion(sitting, question.id, asked);
  const mark = useMutation({
    mutationFn: (points: number) =>
      unwrap(markAnswerAction({ id: sitting.id, questionId: question.id, points })),
    onSuccess: (marked) => {
      client.setQueryData(sittingKeys.one(sitting.id), marked);
      void client.invalidateQueries({ queryKey: sittingKeys.all });
      notify.done(marked.status === "Completed" ? "Sitting scored" : "Answer marked");
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = parseNumber(text, locale);
    if (!parsed.ok) return setProblem(parsed.text);
    const points = parsed.value;
    if (points < 0 || points > question.points) {
      return setProblem(`Must be a number from 0 to ${numberText(question.points, locale)}`);
    }
    setProblem(null);
    if (lastMarkQuestion(sitting, question.id, points)) return setAsked(points);
    mark.mutate(points, { onError: (error) => setProblem(error.message) });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Field label={`Points for question ${number}`} error={problem}>
        <div className="flex items-center gap-2">
          <Input
            inputMode="decimal"
            autoComplete="off"
            readOnly={refusal !== null}
            aria-label={`Points for question ${number}, of ${question.points}`}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className="max-w-24"
          />
          <span className="text-muted">of {question.points}</span>
          <Button type="submit" loading={mark.isPending} disabledReason={refusal}>
            {answer.points === null ? "Mark" : "Change mark"}
          </Button>
        </div>
      </Field>
      {last && asked !== null && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsked(null)}
          tone="primary"
          {...last}
          confirmLabel="Save and complete"
          onConfirm={() =>
            mark.mutateAsync(asked).then(
              () => undefined,
              (error: Error) => error.message,
            )
          }
        />
      )}
    </form>
  );
}
