"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { endedText } from "@/lib/eligibility/rules";

type Question = { text: string; answer: (isMeant: boolean) => void };

/**
 * Asks before a window that has ended is saved. `isMeant` resolves to true if it hasn't ended, or
 * the member confirms it; `question` is the dialog to render.
 */
export function useEndedWindow(confirmLabel: string) {
  const [question, setQuestion] = useState<Question | null>(null);

  function isMeant(end: string | null): Promise<boolean> {
    const text = endedText(end, new Date());
    if (!text) return Promise.resolve(true);
    return new Promise((answer) => setQuestion({ text, answer }));
  }

  function settle(isConfirmed: boolean) {
    question?.answer(isConfirmed);
    setQuestion(null);
  }

  return {
    isMeant,
    question: (
      <ConfirmDialog
        open={question !== null}
        onOpenChange={(open) => !open && settle(false)}
        tone="primary"
        title="This window has already ended"
        description={question && `${question.text}.`}
        cancelLabel="Change the window"
        confirmLabel={confirmLabel}
        onConfirm={() => settle(true)}
      />
    ),
  };
}
