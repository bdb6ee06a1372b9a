"use client";

import { FileSource } from "@/components/files/file-source";
import { type FileTableState, useFileTable } from "@/components/files/use-file-table";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { BulkKind } from "@/lib/bulk/client";
import { amount, bulkFields } from "@/lib/bulk/rules";
import { maxFileRows } from "@/lib/format/files";
import { useImportRows } from "./use-import-rows";

type FileRowsProps = {
  kind: BulkKind;
  settings: Record<string, unknown>;
  state: FileTableState;
  /** Reason the rows can't be reviewed yet, such as an invalid setting; null if they can. */
  disabledReason?: string | null;
};

type FileChooserProps = Omit<FileRowsProps, "state"> & {
  /** Locale of the account, in which dates are read. */
  locale: string;
};

/** Reads rows from a file or pasted text, on a page of its own. */
export function FileChooser({ locale, ...props }: FileChooserProps) {
  return <FileRows {...props} state={useFileTable(bulkFields[props.kind], locale)} />;
}

/** Reads rows from a file or pasted text, maps their columns, and opens their review. */
export function FileRows({ kind, settings, state, disabledReason = null }: FileRowsProps) {
  const fields = bulkFields[kind];
  const { upload, sent } = useImportRows(kind, settings);
  const count = state.records.length;
  const refusal =
    count === 0
      ? "Choose a file or paste rows first"
      : count > maxFileRows
        ? `A file can have up to ${amount(maxFileRows)} rows. This one has ${amount(count)}`
        : (disabledReason ?? state.refusal);
  return (
    <div className="flex flex-col gap-6">
      <FileSource
        state={state}
        fields={fields}
        label="Rows"
        hint={`Choose a CSV file or an Excel workbook (.xlsx) with up to ${amount(maxFileRows)} rows, or paste cells from a spreadsheet.`}
        sampleName={`${kind.replaceAll("_", "-")}-sample`}
      />
      {upload.isPending && sent > 0 && <Progress value={sent} max={count} label="Rows checked" />}
      <div className="flex items-center gap-3">
        <Button
          variant="primary"
          loading={upload.isPending}
          disabledReason={refusal}
          onClick={() =>
            upload.mutate({
              count,
              slice: (start, end) => state.records.slice(start, end).map(state.rowOf),
            })
          }
        >
          {count === 0 ? "Review rows" : `Review ${amount(count)} ${count === 1 ? "row" : "rows"}`}
        </Button>
        {count > 0 && refusal && <p className="text-muted text-sm">{refusal}</p>}
      </div>
    </div>
  );
}
