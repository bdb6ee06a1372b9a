"use client";

import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { LetterProblems } from "@/components/letters/letter-problems";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { OfferDetail, OfferState } from "@/lib/offers/client";
import { transitions } from "@/lib/offers/lifecycle";
import { finalNote } from "./final-note";
import { letterLinks } from "./letter-links";
import { SendFacts } from "./send-facts";
import { firstError, SendProblems, sendLabel } from "./send-problems";
import { offerStatusViews } from "./status";
import { stepQuestion, stepWords } from "./step-words";
import { type Step, useTransitionOffer } from "./use-transition-offer";

type StepListProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

/**
 * Shows the statuses that an offer can change to as buttons, or one sentence if it is final. A step
 * that can't be taken yet says why.
 */
export function StepList({ offer, state, viewer }: StepListProps) {
  const [pendingStep, setPendingStep] = useState<Step | null>(null);
  const { mutate, isPending } = useTransitionOffer(offer, state.overdue);
  const forbidden = refusalFor(viewer, "offers.transition");
  const question = pendingStep && stepQuestion(pendingStep.to, offer, state.overdue);
  const sending = pendingStep?.to === "sent";
  const steps = state.steps.filter(({ status }) => transitions[state.status].includes(status));
  if (steps.length === 0) return <p className="text-muted">{finalNote(state.status)}</p>;
  return (
    <>
      <ul aria-label="Next steps" className="flex flex-col gap-1.5">
        {steps.map(({ status, reason }) => {
          const { verb, icon: Icon } = offerStatusViews[status];
          const problem = status === "sent" ? firstError(state.sendProblems) : null;
          const refusal = reason ?? problem ?? forbidden;
          return (
            <li key={status} className="flex items-center gap-3">
              <Button
                size="sm"
                variant={status === "sent" ? "primary" : "secondary"}
                icon={<Icon aria-hidden />}
                className="w-42 shrink-0 justify-start"
                disabledReason={refusal ?? (isPending ? "Saving…" : null)}
                onClick={() => setPendingStep({ to: status, revision: offer.revision })}
              >
                {verb}
              </Button>
              <span
                aria-hidden={refusal ? true : undefined}
                className="wrap-anywhere min-w-0 text-pretty text-faint text-xs"
              >
                {refusal ?? stepWords(status, offer)}
              </span>
            </li>
          );
        })}
      </ul>
      {pendingStep && question && (
        <ConfirmDialog
          open
          onOpenChange={() => setPendingStep(null)}
          {...question}
          {...(sending && { confirmLabel: sendLabel([...state.problems, ...state.sendProblems]) })}
          onConfirm={() => mutate(pendingStep)}
        >
          {sending && (
            <>
              <SendFacts terms={{ ...offer, recipient: offer.candidate.email }} viewer={viewer} />
              <LetterProblems problems={state.problems} links={letterLinks(offer, state, viewer)} />
              <SendProblems problems={state.sendProblems} />
            </>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
