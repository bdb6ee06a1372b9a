"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { FileSource } from "@/components/files/file-source";
import { inParts } from "@/components/files/in-parts";
import { useFileTable } from "@/components/files/use-file-table";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { addCodesAction } from "@/lib/catalogue/actions";
import { type CatalogueKind, catalogueKeys } from "@/lib/catalogue/client";
import { addLimit, catalogueFields, catalogueWords, codeCount } from "@/lib/catalogue/rules";
import { maxFileRows } from "@/lib/format/files";
import { collectCodes } from "./collect-codes";

type AddCodesProps = {
  kind: CatalogueKind;
  /** Locale of the account, in which the file is read. */
  locale: string;
  /** True if these are the first of their kind. */
  isFirst: boolean;
  onClose: () => void;
};

export function AddCodes({ kind, locale, isFirst, onClose }: AddCodesProps) {
  const formId = useId();
  const client = useQueryClient();
  const state = useFileTable(catalogueFields, locale, "in order");
  const { records, rowOf } = state;
  const { codes, repeated, problems } = useMemo(
    () => collectCodes(records.map(rowOf)),
    [records, rowOf],
  );
  const { unit } = catalogueWords[kind];
  const [sent, setSent] = useState(0);
  const add = useMutation({
    mutationFn: async () => {
      const sum = { added: 0, renamed: 0 };
      setSent(0);
      for (const part of inParts(codes, addLimit)) {
        const { added, renamed } = await unwrap(addCodesAction({ kind, codes: part }));
        sum.added += added;
        sum.renamed += renamed;
        setSent((before) => before + part.length);
      }
      return sum;
    },
    onSuccess: ({ added, renamed }) => {
      notify.done(`${codeCount(kind, added)} added${renamed > 0 ? `, ${renamed} renamed` : ""}`);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: catalogueKeys.all }),
  });
  const refusal =
    codes.length === 0
      ? "Enter a code first"
      : codes.length > maxFileRows
        ? `You can add at most ${maxFileRows.toLocaleString("en")} codes at once`
        : state.refusal;
  const left = [...(repeated > 0 ? [`${repeated} repeated`] : []), ...problems.slice(0, 5)];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Add ${unit[1]}`}
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
            disabledReason={refusal}
          >
            {codes.length === 0 ? "Add codes" : `Add ${codeCount(kind, codes.length)}`}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!refusal) add.mutate();
        }}
      >
        {isFirst && (
          <Notice tone="warning" title="You have no codes of this kind yet">
            For now, any {unit[0]} is accepted. Once you add the first one, only listed codes are
            accepted, and requests with any other code are rejected.
          </Notice>
        )}
        {add.isError && (
          <Notice tone="negative" role="alert" title="Not all codes were added">
            {add.error.message}. Add them again: codes already on the list are kept.
          </Notice>
        )}
        <FileSource
          state={state}
          fields={catalogueFields}
          label="Codes"
          hint="One per line. You can add a name after a comma: EXTRA-TIME, Half again as much time"
          sampleName="codes-sample"
        />
        {add.isPending && codes.length > addLimit && (
          <Progress value={sent} max={codes.length} label="Codes sent" />
        )}
        <p role="status" className="min-h-5 text-muted text-sm">
          {left.length > 0 && `Skipped: ${left.join(", ")}.`}
        </p>
      </form>
    </Dialog>
  );
}
