"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { formText } from "@/components/forms/form-text";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/toaster";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { unwrap } from "@/lib/api-client";
import { replaceVouchersAction } from "@/lib/eligibility/actions";
import { type EligibilityDto, eligibilityKeys } from "@/lib/eligibility/client";
import { codeList } from "@/lib/eligibility/schema";
import { TokenInput } from "./token-input";

type VoucherDialogProps = { eligibility: EligibilityDto; onClose: () => void };

/** Replaces all vouchers of an eligibility. */
export function VoucherDialog({ eligibility, onClose }: VoucherDialogProps) {
  const client = useQueryClient();
  const formId = useId();
  const [revision] = useState(eligibility.revision);
  const [voucherCodes, setVoucherCodes] = useState(eligibility.voucherCodes);
  const [problem, setProblem] = useState<string>();
  useUnsavedWork(voucherCodes.join() !== eligibility.voucherCodes.join());
  const save = useMutation({
    mutationFn: () => unwrap(replaceVouchersAction({ id: eligibility.id, revision, voucherCodes })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: eligibilityKeys.all });
      notify.done("Vouchers saved");
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const { error } = codeList().safeParse(voucherCodes, { error: formText });
    setProblem(error?.issues[0]?.message);
    if (!error) save.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Change vouchers"
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form={formId} loading={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <Field
          label="Voucher codes"
          hint="Press Enter to add a code, or paste a list."
          error={problem ?? save.error?.message}
        >
          <TokenInput unit="voucher" value={voucherCodes} onValueChange={setVoucherCodes} />
        </Field>
      </form>
    </Dialog>
  );
}
