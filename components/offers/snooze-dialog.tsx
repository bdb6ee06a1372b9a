"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { addDays } from "@/lib/format/calendar";

type SnoozeDialogProps = {
  today: string;
  expiryDate: string;
  saving: boolean;
  onSave: (day: string) => void;
  onClose: () => void;
};

/** Asks for the day until which an offer's reminders are put off. */
export function SnoozeDialog({ today, expiryDate, saving, onSave, onClose }: SnoozeDialogProps) {
  const formId = useId();
  const first = addDays(today, 1);
  const [day, setDay] = useState(first);
  const fits = day >= first && day <= expiryDate;
  const problem = fits ? null : "Choose a day after today, up to the deadline";
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title="Snooze reminders"
      description="Reminders due before this day are sent on it, or on Monday if it is at a weekend."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            loading={saving}
            disabledReason={problem}
          >
            Snooze
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem) onSave(day);
        }}
      >
        <Field label="Until" className="max-w-56" error={problem ?? undefined}>
          <Input
            type="date"
            min={first}
            max={expiryDate}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
