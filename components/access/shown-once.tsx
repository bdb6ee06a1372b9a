"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

type ShownOnceProps = {
  title: string;
  /** Lower-case name of what is shown: "key", "secret", "password". */
  what: string;
  size?: "md" | "lg";
  /** Advice for when it is lost, and anything else to know. */
  advice?: ReactNode;
  children: ReactNode;
  onClose: () => void;
};

/** Shows a secret once. Only the button that confirms it was saved closes the dialog. */
export function ShownOnce({
  title,
  what,
  size,
  advice = "Proffer doesn't keep a copy.",
  children,
  onClose,
}: ShownOnceProps) {
  return (
    <Dialog
      open
      dismissible={false}
      size={size}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose}>
          I've saved the {what}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title={`Copy the ${what} now`}>
          You won't be able to see it again. {advice}
        </Notice>
        {children}
      </div>
    </Dialog>
  );
}

export function CopyField({ label, value }: { label: string; value: string }) {
  return (
    <Field label={label}>
      <div className="flex gap-2">
        <Input
          readOnly
          value={value}
          className="min-w-0 font-mono"
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={value} label={`Copy ${label.toLowerCase()}`} iconOnly />
      </div>
    </Field>
  );
}
