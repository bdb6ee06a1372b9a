"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { notify } from "@/components/ui/toaster";
import { ApiError, unwrap } from "@/lib/api-client";
import { candidateKeys } from "@/lib/candidates/client";
import { cancelEligibilityAction } from "@/lib/eligibility/actions";
import { type EligibilityDto, eligibilityKeys } from "@/lib/eligibility/client";

type CancelDialogProps = {
  eligibility: EligibilityDto;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const unreached = "The server could not be reached. Nothing was changed. Try again.";

/** Ends an eligibility for good, after saying what that means. */
export function CancelDialog({ eligibility, open, onOpenChange }: CancelDialogProps) {
  const client = useQueryClient();
  const { id, revision, candidateName, testName } = eligibility;
  const cancel = useMutation({
    mutationFn: () => unwrap(cancelEligibilityAction({ id, revision })),
    onSuccess: () => {
      notify.done(`${candidateName}'s eligibility is cancelled`);
      change(false);
    },
    onSettled: () =>
      Promise.all(
        [eligibilityKeys.all, candidateKeys.all].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });

  function change(next: boolean) {
    cancel.reset();
    onOpenChange(next);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`Cancel ${candidateName}'s eligibility for ${testName}?`}
      description="They can no longer schedule the test. The eligibility stays readable with its history, and cannot be made active again; a new one can be created at any time."
      size="sm"
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button variant="danger" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            Cancel eligibility
          </Button>
        </>
      }
    >
      {cancel.error && (
        <div role="alert">
          <FieldError>
            {cancel.error instanceof ApiError ? cancel.error.message : unreached}
          </FieldError>
        </div>
      )}
    </Dialog>
  );
}
