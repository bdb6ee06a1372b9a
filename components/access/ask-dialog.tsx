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

/** Asks for confirmation before work on a credential. Shows a refusal and lets the person retry. */
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
