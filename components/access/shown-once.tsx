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
  /** What is shown, in small letters: "key", "secret", "password". */
  what: string;
  size?: "md" | "lg";
  /** What can be done where it is lost, and what else there is to know. */
  advice?: ReactNode;
  children: ReactNode;
  onClose: () => void;
};

/** A secret that is never shown again: only who says that they have kept it closes it. */
export function ShownOnce({
  title,
  what,
  size,
  advice = "Proffer keeps no copy of it.",
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
          I have kept the {what}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title={`Copy the ${what} now`}>
          It is shown only this once. {advice}
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
