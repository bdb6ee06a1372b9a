"use client";

import { useIsMutating } from "@tanstack/react-query";
import { Ban, Download, FileDown, RotateCcw, Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type BulkRunDto, bulkKeys } from "@/lib/bulk/client";
import { incompleteText, kindWords, units } from "@/lib/bulk/rules";
import { useMoveRun } from "./use-move-run";

type RunActionsProps = {
  run: BulkRunDto;
  /** Reason the viewer can't act on this run; null if they can. */
  refusal: string | null;
};

export function ReviewActions({ run, refusal }: RunActionsProps) {
  const confirm = useMoveRun(run.id, "confirm");
  const cancel = useMoveRun(run.id, "cancel");
  // Until a choice is saved, the number of rows on the button is not the one that would run.
  const isChoosing = useIsMutating({ mutationKey: bulkKeys.settings(run.id) }) > 0;
  const { verb } = kindWords[run.kind];
  return (
    <>
      <ConfirmDialog
        trigger={<Button disabledReason={refusal}>Discard</Button>}
        title="Discard this bulk run?"
        description="No rows have been processed. The rows and your edits to them will be lost."
        confirmLabel="Discard"
        onConfirm={async () => {
          await cancel.mutateAsync();
        }}
      />
      <Button
        variant={run.kind === "withdraw_offers" ? "danger" : "primary"}
        icon={run.kind === "send_offers" ? <Send aria-hidden /> : undefined}
        loading={confirm.isPending || isChoosing}
        disabledReason={
          refusal ??
          (run.expectedRows !== null ? incompleteText : null) ??
          (run.includedCount === 0 ? "No rows are ready" : null)
        }
        onClick={() => confirm.mutate()}
      >
        {`${verb} ${units(run.kind, run.includedCount)}`}
      </Button>
    </>
  );
}

export function RunningActions({ run, refusal }: RunActionsProps) {
  const cancel = useMoveRun(run.id, "cancel");
  return (
    <ConfirmDialog
      trigger={
        <Button icon={<Ban aria-hidden />} disabledReason={refusal}>
          Stop
        </Button>
      }
      title="Stop this bulk run?"
      description="Completed rows stay as they are. The remaining rows are skipped."
      confirmLabel="Stop"
      onConfirm={async () => {
        await cancel.mutateAsync();
      }}
    />
  );
}

export function ResultActions({ run, refusal }: RunActionsProps) {
  const retry = useMoveRun(run.id, "retry");
  return (
    <>
      {run.kind === "print_letters" && run.outcomes.done > 0 && (
        <a
          href={`/api/bulk-runs/${run.id}/letters.zip`}
          download
          className={buttonStyle({ variant: "primary" })}
        >
          <FileDown aria-hidden />
          Download letters
        </a>
      )}
      {run.status === "done" && run.outcomes.failed > 0 && (
        <Button
          icon={<RotateCcw aria-hidden />}
          loading={retry.isPending}
          disabledReason={refusal}
          onClick={() => retry.mutate()}
        >
          Retry failed rows
        </Button>
      )}
      <a href={`/bulk/${run.id}/download`} download className={buttonStyle({})}>
        <Download aria-hidden />
        Download results
      </a>
    </>
  );
}
