"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type AskDialogProps<Done> = {
  title: string;
  description: ReactNode;
  confirmLabel: string;
  tone?: "danger" | "primary";
  work: () => Promise<Done>;
  onDone: (done: Done) => void | Promise<void>;
  onClose: () => void;
};

/** Asks before something is done with a credential; a refusal is shown and may be tried again. */
export function AskDialog<Done>({ work, onDone, onClose, ...dialog }: AskDialogProps<Done>) {
  const { mutateAsync } = useMutation({ mutationFn: work, onSuccess: onDone });
  return (
    <ConfirmDialog
      {...dialog}
      open
      onOpenChange={(open) => !open && onClose()}
      onConfirm={() =>
        mutateAsync().then(
          () => undefined,
          (error: Error) => error.message,
        )
      }
    />
  );
}
