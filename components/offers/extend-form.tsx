"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { addDays } from "@/lib/format/calendar";
import { deadlineProblem } from "@/lib/format/plausible-days";

type ExtendFormProps = {
  title: string;
  description: string;
  /** The day of the first proposal is a week after this one, or after today. */
  expiryDate: string | null;
  today: string;
  /** Null if nobody can be emailed. */
  notifyLabel: string | null;
  verb: string;
  pending: boolean;
  /** The reason why it wasn't saved. */
  refusal?: string | undefined;
  onSubmit: (input: { expiryDate: string; notify: boolean }) => void;
  onClose: () => void;
};

/** Asks for a new deadline, and whether candidates are emailed about it. */
export function ExtendForm({ expiryDate, today, notifyLabel, verb, ...props }: ExtendFormProps) {
  const formId = useId();
  const from = expiryDate && expiryDate > today ? expiryDate : today;
  const proposed = addDays(from, 7);
  const [day, setDay] = useState(proposed);
  const [notify, setNotify] = useState(notifyLabel !== null);
  useUnsavedWork(day !== proposed);
  const problem = dayRefusal(day, today);
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={props.title}
      description={props.description}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            loading={props.pending}
            disabledReason={problem}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem) props.onSubmit({ expiryDate: day, notify });
        }}
      >
        <Field
          label="Respond by"
          className="max-w-56"
          error={(day && problem) || props.refusal || undefined}
        >
          <Input
            type="date"
            min={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </Field>
        {notifyLabel && (
          <Checkbox label={notifyLabel} checked={notify} onCheckedChange={setNotify} />
        )}
      </form>
    </Dialog>
  );
}

/** Returns why offers can't have this deadline, or null. */
function dayRefusal(day: string, today: string): string | null {
  if (!day) return "Choose a date";
  return deadlineProblem(day, today) ?? (day < today ? "Choose today or a later date" : null);
}
