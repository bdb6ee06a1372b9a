"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { type ChangeEvent, useId, useRef } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { addCouponsAction } from "@/lib/coupons/actions";
import { type CouponPoolDetail, couponKeys } from "@/lib/coupons/client";
import { CodesPreview } from "./codes-preview";
import { inParts } from "./in-parts";
import { useNewCodes } from "./use-new-codes";

type AddCodesDialogProps = { pool: CouponPoolDetail; viewer: Viewer; onClose: () => void };

const codeWord = (count: number) =>
  `${count.toLocaleString("en")} ${count === 1 ? "code" : "codes"}`;

export function AddCodesDialog({ pool, viewer, onClose }: AddCodesDialogProps) {
  const formId = useId();
  const picker = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const given = useNewCodes(pool.id);
  const { parsed, known, tooMany, checking } = given;
  const add = useMutation({
    mutationFn: async () => {
      let added = 0;
      for (const coupons of inParts(parsed.codes)) {
        added += (await unwrap(addCouponsAction({ poolId: pool.id, coupons }))).added;
      }
      return added;
    },
    onSuccess: (added) => {
      notify.done(`${codeWord(added)} added`);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: couponKeys.all }),
  });
  const fresh = parsed.codes.length - known;
  const ready = fresh > 0 && !tooMany && !checking;

  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = "";
    if (file) given.setText(await file.text());
  }

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
            disabledReason={ready || add.isPending ? null : "There are no new codes to add"}
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
          if (ready) add.mutate();
        }}
      >
        {add.isError && (
          <Notice tone="negative" role="alert" title="Not all codes were added">
            {add.error.message}. Add them again: codes already in the pool are skipped.
          </Notice>
        )}
        <Field
          label="Codes"
          hint="One per line. You can add an expiry date after a comma: SPRING-1, 2027-12-31"
          note={
            <Button size="sm" icon={<FileUp aria-hidden />} onClick={() => picker.current?.click()}>
              Choose CSV file
            </Button>
          }
        >
          <Textarea
            rows={8}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            value={given.text}
            onChange={(event) => given.setText(event.target.value)}
          />
        </Field>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label="CSV file"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => void read(event)}
        />
        <Field
          label="Expiry date"
          optional
          hint="Applies to codes without their own"
          className="sm:max-w-60"
        >
          <Input
            type="date"
            value={given.expiresOn}
            onChange={(event) => given.setExpiresOn(event.target.value)}
          />
        </Field>
        <CodesPreview
          parsed={parsed}
          known={known}
          tooMany={tooMany}
          checking={checking}
          today={viewer.today}
        />
      </form>
    </Dialog>
  );
}
