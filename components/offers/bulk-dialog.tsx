"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { downloadCsv } from "@/components/files/download-csv";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Progress } from "@/components/ui/progress";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { addDays } from "@/lib/format/calendar";
import { csvLine } from "@/lib/format/csv";
import { deadlineProblem } from "@/lib/format/plausible-days";
import type { OfferListRow } from "@/lib/offers/client";
import type { BulkAction } from "./bulk-actions";
import { RefusedRows } from "./refused-rows";
import { type BulkRow, useBulkRun } from "./use-bulk-run";
import { offerCount } from "./words";

type BulkDialogProps = {
  action: BulkAction;
  rows: OfferListRow[];
  viewer: Viewer;
  onSelect: (ids: ReadonlySet<string>) => void;
  onClose: () => void;
};

/** Checks each row before anything happens, then shows progress and the results. */
export function BulkDialog({ action, rows, viewer, onSelect, onClose }: BulkDialogProps) {
  const proposed = addDays(viewer.today, 7);
  const [date, setDate] = useState(proposed);
  const { state, start } = useBulkRun(action);
  useUnsavedWork(state.phase === "asking" && date !== proposed);
  const checked: BulkRow[] = rows.map((row) => ({ row, error: action.verdict(row) }));
  const included = checked.filter((each) => each.error === null).map((each) => each.row);
  const skipped = checked.filter((each) => each.error !== null);

  if (state.phase === "running") {
    return (
      <Dialog open title={`${action.verb}: ${offerCount(state.total)}`} onOpenChange={onClose}>
        <Progress value={state.done} max={state.total} label="Offers updated" />
        <p className="mt-3 pb-4 text-muted text-sm">
          You can close this. The updates continue in the background.
        </p>
      </Dialog>
    );
  }

  if (state.phase === "finished") {
    const refused = [...state.rows.filter((each) => each.error !== null), ...skipped];
    const done = state.rows.length - (refused.length - skipped.length);
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={summary(action, done, refused.length)}
        footer={
          <>
            <Button
              icon={<Download aria-hidden />}
              onClick={() => downloadResult(action, [...state.rows, ...skipped])}
            >
              Download results
            </Button>
            <DialogClose>
              <Button variant="primary">Done</Button>
            </DialogClose>
          </>
        }
      >
        <div role="status">
          {refused.length > 0 ? (
            <RefusedRows rows={refused} caption="Not updated" />
          ) : (
            <p className="text-muted">All offers were updated.</p>
          )}
        </div>
      </Dialog>
    );
  }

  async function confirm() {
    const finished = await start(included, date);
    const refused = [...finished.filter((each) => each.error !== null), ...skipped];
    onSelect(new Set(refused.map((each) => String(each.row.id))));
  }

  const problem = action.needsDate ? dateRefusal(date, viewer.today) : null;
  const blocked = included.length === 0 ? "None of the selected offers can be changed" : null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${action.verb}: ${offerCount(included.length)}`}
      description={action.explanation}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant={action.tone} disabledReason={blocked ?? problem} onClick={confirm}>
            {action.verb}
          </Button>
        </>
      }
    >
      {(action.needsDate || skipped.length > 0) && (
        <div className="flex flex-col gap-4">
          {action.needsDate && (
            <Field label="Respond by" className="max-w-56" error={date && problem}>
              <Input
                type="date"
                min={viewer.today}
                value={date}
                onChange={(event) => setDate(event.target.value)}
              />
            </Field>
          )}
          {skipped.length > 0 && (
            <RefusedRows rows={skipped} caption={`${offerCount(skipped.length)} will be skipped`} />
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Returns why the offers can't have this deadline, or null. */
function dateRefusal(date: string, today: string): string | null {
  if (!date) return "Choose a date";
  return deadlineProblem(date, today) ?? (date < today ? "Choose today or a later date" : null);
}

function summary({ done: participle }: BulkAction, done: number, refused: number): string {
  const parts = [
    `${offerCount(done)} ${participle}`,
    refused > 0 && `${refused} not ${participle}`,
  ];
  return parts.filter(Boolean).join(", ");
}

function downloadResult(action: BulkAction, rows: BulkRow[]) {
  const lines = rows.map(({ row, error }) =>
    csvLine([
      row.id,
      row.candidateName,
      row.jobTitle,
      error ? `not ${action.done}` : action.done,
      error,
    ]),
  );
  downloadCsv("result.csv", [csvLine(["Offer", "Candidate", "Job", "Result", "Reason"]), ...lines]);
}
