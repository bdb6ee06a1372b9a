"use client";

import { type FormEventHandler, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type FormDialogProps = {
  title: string;
  description?: ReactNode;
  size?: "md" | "lg";
  /** Label of the submit button. */
  button: string;
  /** From `useRecordForm`, like `saving` and `refusal`. */
  submit: FormEventHandler<HTMLFormElement>;
  saving: boolean;
  refusal: string | undefined;
  onClose: () => void;
  children: ReactNode;
};

/** Shows a record's form in a dialog, with general errors above and the buttons below. */
export function FormDialog({
  title,
  description,
  size = "md",
  button,
  submit,
  saving,
  refusal,
  onClose,
  children,
}: FormDialogProps) {
  const formId = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size={size}
      title={title}
      description={description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={saving}>
            {button}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          // React passes the event on to a form that this dialog was opened from.
          event.stopPropagation();
          return submit(event);
        }}
        noValidate
        className="flex flex-col gap-4"
      >
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  );
}
