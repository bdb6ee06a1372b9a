"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { answerOf } from "@/lib/api-client";
import { fullName } from "@/lib/format/names";
import { shorten } from "@/lib/format/shorten";
import { answerQuestionAction } from "@/lib/offers/actions";
import { type OfferDetail, type OfferQuestion, offerKeys } from "@/lib/offers/client";
import { maxAnswerLength } from "@/lib/offers/rules";

type AnswerFormProps = { offer: OfferDetail; question: OfferQuestion; refusal: string | null };

const tooLong = `Must be ${maxAnswerLength.toLocaleString("en")} characters or fewer`;

/** Lets the user answer a question, and asks before the answer goes to the candidate. */
export function AnswerForm({ offer, question, refusal }: AnswerFormProps) {
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const answer = text.trim();
  useUnsavedWork(answer !== "");
  const { email } = offer.candidate;
  const name = fullName(offer.candidate);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = answer === "" ? "Write an answer first" : null;
    const wrong = answer.length > maxAnswerLength ? tooLong : found;
    setProblem(wrong);
    setAsking(wrong === null);
  }

  async function send() {
    const reference = { id: offer.id, offerQuestionId: question.id };
    const result = await answerOf(answerQuestionAction({ ...reference, answer }));
    void client.invalidateQueries({ queryKey: offerKeys.one(offer.id) });
    if (!result.ok) return result.error.message;
    setText("");
    notify.done(`Answer sent to ${name}`);
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col items-start gap-2">
      <Field
        label={
          <>
            Answer<span className="sr-only"> to: {shorten(question.question, 80)}</span>
          </>
        }
        error={problem}
        className="w-full"
      >
        <Textarea
          rows={4}
          dir="auto"
          value={text}
          readOnly={refusal !== null}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Button type="submit" size="sm" icon={<Send aria-hidden />} disabledReason={refusal}>
        Send answer
      </Button>
      {isAsking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          tone="primary"
          title={`Send this answer to ${name}?`}
          description={
            email
              ? `It's emailed to ${email} and shown on the candidate's page. It can't be changed afterwards.`
              : "It's shown on the candidate's page: they have no email address. It can't be changed afterwards."
          }
          confirmLabel="Send answer"
          onConfirm={send}
        />
      )}
    </form>
  );
}
