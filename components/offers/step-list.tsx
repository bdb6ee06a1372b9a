"use client";

import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { OfferDetail, OfferState } from "@/lib/offers/client";
import { offerStatusViews } from "./status";
import { stepQuestion, stepWords } from "./step-words";
import { type Step, useTransitionOffer } from "./use-transition-offer";

type StepListProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

/** Shows each other status as a button, with the API's reason if it isn't allowed. */
export function StepList({ offer, state, viewer }: StepListProps) {
  const [pendingStep, setPendingStep] = useState<Step | null>(null);
  const { mutate, isPending } = useTransitionOffer(offer, state.overdue);
  const forbidden = refusalFor(viewer, "offers.transition");
  const question = pendingStep && stepQuestion(pendingStep.to, offer, state.overdue);
  return (
    <>
      <ul aria-label="Next steps" className="flex flex-col gap-1.5">
        {state.steps.map(({ status, reason }) => {
          const { verb, icon: Icon } = offerStatusViews[status];
          const refusal = reason ?? forbidden;
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
          onConfirm={() => mutate(pendingStep)}
        />
      )}
    </>
  );
}
