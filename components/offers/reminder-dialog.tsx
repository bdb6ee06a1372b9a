"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { type OfferReminders, ReminderSchedule, usualReminders } from "@/lib/offers/schema";
import { daysText, parseDays, scheduleWords } from "./reminder-form";

type Way = "usual" | "own" | "off";

const ways: { value: Way; label: string }[] = [
  { value: "usual", label: "As usual" },
  { value: "own", label: "Own schedule" },
  { value: "off", label: "Off" },
];

type ReminderDialogProps = {
  reminders: OfferReminders;
  saving: boolean;
  onSave: (own: ReminderSchedule | null) => void;
  onClose: () => void;
};

/** Lets the user give one offer a schedule of its own, the account's, or none. */
export function ReminderDialog({ reminders, saving, onSave, onClose }: ReminderDialogProps) {
  const formId = useId();
  const { own, usual } = reminders;
  const wayAtFirst: Way = own === null ? "usual" : own.days.length > 0 ? "own" : "off";
  const first = own && own.days.length > 0 ? own : (usual ?? usualReminders);
  const [way, setWay] = useState<Way>(wayAtFirst);
  const [days, setDays] = useState(daysText(first));
  const [at, setAt] = useState(first.at);
  useUnsavedWork(way !== wayAtFirst || days !== daysText(first) || at !== first.at);
  const parsed = ReminderSchedule.safeParse({ days: parseDays(days), at });
  const problem = way === "own" ? problemOf(parsed, days) : null;

  function save() {
    if (way === "usual") return onSave(null);
    onSave(way === "off" ? { days: [], at: first.at } : (parsed.data ?? null));
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Reminders of this offer"
      description="Candidates aren't reminded at weekends or within 24 hours of the letter."
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
            Save
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
          if (!problem) save();
        }}
      >
        <div>
          <Segmented label="Schedule" options={ways} value={way} onValueChange={setWay} />
        </div>
        {way === "usual" && (
          <p className="text-muted text-sm">
            {usual ? scheduleWords(usual) : "Your organisation doesn't remind candidates."}
          </p>
        )}
        {way === "own" && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Days before the deadline" error={problem ?? undefined}>
              <Input value={days} onChange={({ target }) => setDays(target.value)} />
            </Field>
            <Field label="Time">
              <Input type="time" value={at} onChange={({ target }) => setAt(target.value)} />
            </Field>
          </div>
        )}
      </form>
    </Dialog>
  );
}

/** Returns what is wrong with a schedule of an offer's own, or null. */
const problemOf = (
  parsed: ReturnType<typeof ReminderSchedule.safeParse>,
  days: string,
): string | null => {
  if (parseDays(days).length === 0) return "Enter at least one day";
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? "Check the days and the time");
};
