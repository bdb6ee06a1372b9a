"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { notify } from "@/components/ui/toaster";
import { type BulkRunDto, bulkKeys, bulkRunOptions, updateRun } from "@/lib/bulk/client";
import { amount, kindWords, units } from "@/lib/bulk/rules";
import { utcText } from "@/lib/eligibility/rules";

type BulkReviewProps = { run: BulkRunDto; refusal: string | null };

/** What the work would do, before anything is done. */
export function BulkReview({ run, refusal }: BulkReviewProps) {
  const { explanation, includeUnreachable } = kindWords[run.kind];
  const unreachable = run.verdicts.no_address + run.verdicts.opted_out;
  const left = run.rows - run.includedCount;
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        <p className="font-medium text-lg">
          {units(run.kind, run.includedCount)} ready
          {left > 0 && `, ${amount(left)} of ${amount(run.rows)} rows left out`}
        </p>
        <p className="text-muted">{[extension(run), explanation].filter(Boolean).join(" ")}</p>
      </div>
      {includeUnreachable && unreachable > 0 && (
        <IncludeUnreachable
          run={run}
          refusal={refusal}
          label={`${includeUnreachable} (${amount(unreachable)})`}
        />
      )}
    </div>
  );
}

/** How far an extension goes, as its settings say. */
function extension({ kind, settings: { until, days } }: BulkRunDto): string | null {
  if (kind !== "extend_eligibilities") return null;
  if (typeof until === "string") {
    return `Each window is to end on ${utcText(until)}.`;
  }
  return `Each window is to end ${days} ${days === 1 ? "day" : "days"} later than it does now.`;
}

function IncludeUnreachable({ run, refusal, label }: BulkReviewProps & { label: string }) {
  const client = useQueryClient();
  const [checked, setChecked] = useState(run.settings.includeUnreachable === true);
  const update = useMutation({
    scope: { id: `bulk-settings-${run.id}` },
    mutationFn: (includeUnreachable: boolean) => updateRun(run.id, { includeUnreachable }),
    onSuccess: (changed) => client.setQueryData(bulkRunOptions(run.id).queryKey, changed),
    onError: (error, includeUnreachable) => {
      setChecked(!includeUnreachable);
      notify.failed("This was not changed", error.message);
    },
    onSettled: () => client.invalidateQueries({ queryKey: bulkKeys.run(run.id) }),
  });
  return (
    <Checkbox
      checked={checked}
      disabled={refusal !== null}
      onCheckedChange={(next) => {
        setChecked(next);
        update.mutate(next);
      }}
      label={label}
    />
  );
}
