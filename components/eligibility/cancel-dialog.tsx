"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { candidateKeys } from "@/lib/candidates/client";
import { cancelEligibilityAction } from "@/lib/eligibility/actions";
import { type EligibilityDto, eligibilityKeys } from "@/lib/eligibility/client";

type CancelDialogProps = {
  eligibility: EligibilityDto;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Cancels an eligibility for good, after explaining the consequences. */
export function CancelDialog({ eligibility, open, onOpenChange }: CancelDialogProps) {
  const client = useQueryClient();
  const { id, revision, candidateName, testName } = eligibility;

  async function cancel() {
    const answer = await answerOf(cancelEligibilityAction({ id, revision }));
    await Promise.all(
      [eligibilityKeys.all, candidateKeys.all].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    if (!answer.ok) return answer.error.message;
    notify.done(`${candidateName}'s eligibility cancelled`);
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Cancel ${candidateName}'s eligibility for ${testName}?`}
      description="They can no longer schedule the test. You can still view the eligibility and its history, but you can't reactivate it. You can create a new one at any time."
      cancelLabel="Keep eligibility"
      confirmLabel="Cancel eligibility"
      onConfirm={cancel}
    />
  );
}
