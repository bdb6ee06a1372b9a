"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { type BulkRunDto, bulkKeys, bulkRunOptions, updateRun } from "@/lib/bulk/client";
import { amount, incompleteText, kindWords, units } from "@/lib/bulk/rules";
import { utcText } from "@/lib/eligibility/rules";

type BulkReviewProps = { run: BulkRunDto; refusal: string | null };

/** Shows what a run will do, before anything is processed. */
export function BulkReview({ run, refusal }: BulkReviewProps) {
  const { explanation, includeUnreachable, includeWarned } = kindWords[run.kind];
  const unreachable = run.verdicts.no_address + run.verdicts.opted_out;
  const excluded = run.rows - run.includedCount;
  if (run.expectedRows !== null) {
    return (
      <Notice
        tone="warning"
        role="status"
        title={`${amount(run.rows)} of ${amount(run.expectedRows)} rows have arrived`}
      >
        {incompleteText}
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        <p className="font-medium text-lg">
          {units(run.kind, run.includedCount)} ready
          {excluded > 0 && `, ${amount(excluded)} of ${amount(run.rows)} rows excluded`}
        </p>
        <p className="text-muted">{[extensionText(run), explanation].filter(Boolean).join(" ")}</p>
      </div>
      {includeWarned && (
        <IncludeRows
          run={run}
          refusal={refusal}
          setting="includeWarned"
          label={includeWarned}
          count={run.verdicts.warned}
        />
      )}
      {includeUnreachable && (
        <IncludeRows
          run={run}
          refusal={refusal}
          setting="includeUnreachable"
          label={includeUnreachable}
          count={unreachable}
        />
      )}
    </div>
  );
}

/** Returns how far a run extends each window, or that it emails candidates; null for other kinds. */
function extensionText({ kind, settings: { until, days, notify } }: BulkRunDto): string | null {
  if (kind === "extend_offers" && notify === true)
    return "The candidates of open offers are emailed.";
  if (kind !== "extend_eligibilities") return null;
  if (typeof until === "string") {
    return `Each window will end on ${utcText(until)}.`;
  }
  return `Each window will end ${days} ${days === 1 ? "day" : "days"} later.`;
}

type IncludeRowsProps = BulkReviewProps & {
  setting: "includeUnreachable" | "includeWarned";
  label: string;
  count: number;
};

/** Includes rows that a member has to decide about; hidden if there are none. */
function IncludeRows({ run, refusal, setting, label, count }: IncludeRowsProps) {
  const client = useQueryClient();
  const [checked, setChecked] = useState(run.settings[setting] === true);
  const update = useMutation({
    mutationKey: bulkKeys.settings(run.id),
    scope: { id: `bulk-settings-${run.id}` },
    mutationFn: (include: boolean) => updateRun(run.id, { [setting]: include }),
    onSuccess: (changed) => client.setQueryData(bulkRunOptions(run.id).queryKey, changed),
    onError: (error, include) => {
      setChecked(!include);
      notify.failed("The setting wasn't changed", error.message);
    },
    onSettled: () => client.invalidateQueries({ queryKey: bulkKeys.run(run.id) }),
  });
  if (count === 0 && !checked) return null;
  return (
    <Checkbox
      checked={checked}
      disabled={refusal !== null}
      onCheckedChange={(next) => {
        setChecked(next);
        update.mutate(next);
      }}
      label={count > 0 ? `${label} (${amount(count)})` : label}
    />
  );
}
