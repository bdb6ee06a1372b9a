"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Progress } from "@/components/ui/progress";
import { csvLine } from "@/lib/format/csv";
import type { OfferListRow } from "@/lib/offers/client";
import type { BulkAction } from "./bulk-actions";
import { addDays } from "./calendar-days";
import { downloadCsv } from "./download-csv";
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

/** A verdict for each row before anything happens, progress while it does, and then the result. */
export function BulkDialog({ action, rows, viewer, onSelect, onClose }: BulkDialogProps) {
  const [date, setDate] = useState(addDays(viewer.today, 7));
  const { state, start } = useBulkRun(action);
  const judged: BulkRow[] = rows.map((row) => ({ row, error: action.verdict(row) }));
  const included = judged.filter((each) => each.error === null).map((each) => each.row);
  const kept = judged.filter((each) => each.error !== null);

  if (state.phase === "running") {
    return (
      <Dialog open title={`${action.verb}: ${offerCount(state.total)}`} onOpenChange={onClose}>
        <Progress value={state.done} max={state.total} label="Offers done" />
        <p className="mt-3 pb-4 text-muted text-sm">
          You may close this: what has been asked for goes on.
        </p>
      </Dialog>
    );
  }

  if (state.phase === "finished") {
    const refused = [...state.rows.filter((each) => each.error !== null), ...kept];
    const done = state.rows.length - (refused.length - kept.length);
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={summary(action, done, refused.length)}
        footer={
          <>
            <Button
              icon={<Download aria-hidden />}
              onClick={() => downloadResult(action, [...state.rows, ...kept])}
            >
              Download result
            </Button>
            <DialogClose>
              <Button variant="primary">Done</Button>
            </DialogClose>
          </>
        }
      >
        <div role="status">
          {refused.length > 0 ? (
            <RefusedRows rows={refused} caption="Refused" />
          ) : (
            <p className="text-muted">Nothing was refused.</p>
          )}
        </div>
      </Dialog>
    );
  }

  async function confirm() {
    const finished = await start(included, date);
    const refused = [...finished.filter((each) => each.error !== null), ...kept];
    onSelect(new Set(refused.map((each) => String(each.row.id))));
  }

  const nothing = included.length === 0 ? "None of the selected offers allows it" : null;
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
          <Button
            variant={action.tone}
            disabledReason={nothing ?? (action.needsDate && !date ? "Choose a date" : null)}
            onClick={confirm}
          >
            {action.verb}
          </Button>
        </>
      }
    >
      {(action.needsDate || kept.length > 0) && (
        <div className="flex flex-col gap-4">
          {action.needsDate && (
            <Field label="Last day to answer" className="max-w-48">
              <Input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
            </Field>
          )}
          {kept.length > 0 && (
            <RefusedRows rows={kept} caption={`${offerCount(kept.length)} will be left out`} />
          )}
        </div>
      )}
    </Dialog>
  );
}

function summary({ done: participle }: BulkAction, done: number, refused: number): string {
  const parts = [`${offerCount(done)} ${participle}`, refused > 0 && `${refused} refused`];
  return parts.filter(Boolean).join(", ");
}

function downloadResult(action: BulkAction, rows: BulkRow[]) {
  const lines = rows.map(({ row, error }) =>
    csvLine([row.id, row.candidateName, row.jobTitle, error ? "refused" : action.done, error]),
  );
  downloadCsv("result.csv", [csvLine(["Offer", "Candidate", "Job", "Result", "Reason"]), ...lines]);
}
