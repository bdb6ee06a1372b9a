"use client";

import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog, DialogClose } from "./dialog";
import { FieldError } from "./field";

type Refusal = string | undefined | void;

type ConfirmDialogProps = {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Names what stays unchanged, where "Cancel" would be ambiguous. */
  cancelLabel?: string;
  confirmLabel: string;
  tone?: "danger" | "primary";
  onConfirm: () => Refusal | Promise<Refusal>;
  children?: ReactNode;
};

export function ConfirmDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  cancelLabel = "Cancel",
  confirmLabel,
  tone = "danger",
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  function change(next: boolean) {
    setOwnOpen(next);
    setRefusal(undefined);
    onOpenChange?.(next);
  }

  async function confirm() {
    setWorking(true);
    setRefusal(undefined);
    try {
      const answer = await onConfirm();
      if (answer) setRefusal(answer);
      else change(false);
    } catch {
      setRefusal("We couldn't reach the server. Nothing was changed. Try again.");
    } finally {
      setWorking(false);
    }
  }

  return (
    <Dialog
      trigger={trigger}
      open={open ?? ownOpen}
      onOpenChange={change}
      title={title}
      description={description}
      size="sm"
      footer={
        <>
          <DialogClose>
            <Button>{cancelLabel}</Button>
          </DialogClose>
          <Button variant={tone} loading={working} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {(children || refusal) && (
        <div className="flex flex-col gap-3">
          {children}
          <div role="alert">{refusal && <FieldError>{refusal}</FieldError>}</div>
        </div>
      )}
    </Dialog>
  );
}
