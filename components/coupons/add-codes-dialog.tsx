"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { FileSource } from "@/components/files/file-source";
import { inParts } from "@/components/files/in-parts";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { addCouponsAction } from "@/lib/coupons/actions";
import { type CouponPoolDetail, couponKeys } from "@/lib/coupons/client";
import { couponFields, partSize } from "@/lib/coupons/rules";
import { CodesPreview } from "./codes-preview";
import { useNewCodes } from "./use-new-codes";

type AddCodesDialogProps = { pool: CouponPoolDetail; viewer: Viewer; onClose: () => void };

const codeWord = (count: number) =>
  `${count.toLocaleString("en")} ${count === 1 ? "code" : "codes"}`;

export function AddCodesDialog({ pool, viewer, onClose }: AddCodesDialogProps) {
  const formId = useId();
  const client = useQueryClient();
  const { state, expiresOn, setExpiresOn, dateProblem, setIncludesDoubtful, ...preview } =
    useNewCodes(pool.id, viewer);
  const { given, known, tooMany, checking } = preview;
  const [sent, setSent] = useState(0);
  const add = useMutation({
    mutationFn: async () => {
      let added = 0;
      setSent(0);
      for (const coupons of inParts(given.codes, partSize)) {
        added += (await unwrap(addCouponsAction({ poolId: pool.id, coupons }))).added;
        setSent((before) => before + coupons.length);
      }
      return added;
    },
    onSuccess: (added) => {
      notify.done(`${codeWord(added)} added`);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: couponKeys.all }),
  });
  const fresh = given.codes.length - known;
  const nothing = fresh > 0 && !tooMany && !checking ? null : "There are no new codes to add";
  const refusal = (state.records.length > 0 ? state.refusal : null) ?? dateProblem ?? nothing;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Add codes to ${pool.name}`}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            loading={add.isPending}
            disabledReason={add.isPending ? null : refusal}
          >
            {fresh > 0 && !tooMany ? `Add ${codeWord(fresh)}` : "Add codes"}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (refusal === null) add.mutate();
        }}
      >
        {add.isError && (
          <Notice tone="negative" role="alert" title="Not all codes were added">
            {add.error.message}. Add them again: codes already in the pool are skipped.
          </Notice>
        )}
        <FileSource
          state={state}
          fields={couponFields}
          label="Codes"
          hint="One per line. You can add an expiry date after a comma: SPRING-1, 2027-12-31"
          sampleName="coupon-codes-sample"
        />
        <Field
          label="Expiry date"
          optional
          hint="Applies to codes without their own"
          error={dateProblem}
          className="sm:max-w-60"
        >
          <Input
            type="date"
            value={expiresOn}
            onChange={(event) => setExpiresOn(event.target.value)}
          />
        </Field>
        {add.isPending && given.codes.length > partSize && (
          <Progress value={sent} max={given.codes.length} label="Codes sent" />
        )}
        <CodesPreview {...preview} />
        {given.doubts.length > 0 && (
          <Checkbox
            checked={preview.includesDoubtful}
            onCheckedChange={setIncludesDoubtful}
            label={`Add the codes to check too (${given.doubts.length.toLocaleString("en")})`}
          />
        )}
      </form>
    </Dialog>
  );
}
