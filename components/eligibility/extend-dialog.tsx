"use client";

import { useId, useState } from "react";
import { useCreateRun } from "@/components/bulk/use-create-run";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import type { BulkSelection } from "@/lib/bulk/client";
import { matchUnits } from "@/lib/bulk/rules";
import { dayBounds } from "@/lib/eligibility/rules";
import type { MatchCount } from "@/lib/format/match-count";
import { InstantInput } from "./instant-input";
import { endProblem } from "./window-problems";

type ExtendDialogProps = {
  selection: BulkSelection;
  matching: MatchCount;
  viewer: Viewer;
  onClose: () => void;
};

const ways = [
  { value: "days", label: "Add days" },
  { value: "until", label: "Set a new end" },
] as const;

const maxDays = 3660;
const daysAtFirst = "30";

/**
 * Lets the user choose how far to extend windows; each row is reviewed before anything is saved.
 */
export function ExtendDialog({ selection, matching, viewer, onClose }: ExtendDialogProps) {
  const formId = useId();
  const [way, setWay] = useState<"days" | "until">("days");
  const [days, setDays] = useState(daysAtFirst);
  const [until, setUntil] = useState<string | null>(null);
  useUnsavedWork(days !== daysAtFirst || until !== null);
  const given = Number(days);
  const valid = Number.isInteger(given) && given >= 1 && given <= maxDays;
  const run = useCreateRun("extend_eligibilities", way === "days" ? { days: given } : { until });
  const missing =
    way === "days"
      ? !valid && `Enter a number of days from 1 to ${maxDays.toLocaleString("en")}`
      : until === null
        ? "Choose the new end date first"
        : untilProblem(until, viewer);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Extend windows"
      description={`${matchUnits("extend_eligibilities", matching)} selected. You can review every change before it's saved.`}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={run.isPending}
            disabledReason={missing || null}
            type="submit"
            form={formId}
          >
            Review
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
          if (!missing) run.mutate(selection);
        }}
      >
        <div>
          <Segmented label="Extend" options={ways} value={way} onValueChange={setWay} />
        </div>
        {way === "days" ? (
          <Field label="Days to add" hint="Each window ends this many days later than it does now.">
            <Input
              type="number"
              min={1}
              max={maxDays}
              value={days}
              onChange={({ target }) => setDays(target.value)}
              className="max-w-32"
            />
          </Field>
        ) : (
          <InstantInput
            legend="New end of all windows"
            value={until}
            onValueChange={setUntil}
            error={until !== null && missing}
            time={dayBounds.eligibilityEndDate}
            none="Windows that already end later stay unchanged."
            zone={viewer}
          />
        )}
      </form>
    </Dialog>
  );
}

/** Returns why windows can't be extended to this end, or null. */
const untilProblem = (until: string, viewer: Viewer): string | null =>
  endProblem(until, viewer) ??
  (new Date(until) < new Date() ? "This time has passed. Choose a later one" : null);
