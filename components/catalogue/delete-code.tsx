"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { deleteCodeAction } from "@/lib/catalogue/actions";
import { type CatalogueCodeDto, catalogueKeys } from "@/lib/catalogue/client";
import { catalogueWords } from "@/lib/catalogue/rules";

type DeleteCodeProps = {
  row: CatalogueCodeDto;
  /** True if the catalogue of its kind will be empty. */
  isLast: boolean;
  onClose: () => void;
};

export function DeleteCode({ row: { kind, code }, isLast, onClose }: DeleteCodeProps) {
  const client = useQueryClient();
  const { unit } = catalogueWords[kind];

  async function remove() {
    const answer = await answerOf(deleteCodeAction({ kind, code }));
    if (!answer.ok) return answer.error.message;
    notify.done(`${code} deleted`);
    await client.invalidateQueries({ queryKey: catalogueKeys.all });
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Delete ${code}?`}
      description={
        isLast
          ? `It's the last ${unit[0]}. Once deleted, any ${unit[0]} is accepted.`
          : "Existing eligibilities keep it. New ones can't use it."
      }
      confirmLabel="Delete code"
      onConfirm={remove}
    />
  );
}
