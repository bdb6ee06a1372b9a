"use client";

import { FileSpreadsheet, Users } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { Segmented } from "@/components/ui/segmented";
import type { BulkKind } from "@/lib/bulk/client";
import { CandidatePicker } from "./candidate-picker";
import { FileRows } from "./file-chooser";
import { RunsLink } from "./runs-link";
import type { BulkChoice } from "./use-bulk-choice";

type BulkChooserProps = {
  kind: BulkKind;
  choice: BulkChoice;
  /** Settings of the bulk run. */
  settings: Record<string, unknown>;
  viewer: Viewer;
  /** Reason the rows can't be reviewed yet; null if they can. */
  disabledReason?: string | null;
};

/** Lets a member choose candidates from the list or a file, then review the rows. */
export function BulkChooser({ choice, ...props }: BulkChooserProps) {
  const { source, setSource, list, file } = choice;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented
          label="Candidate source"
          options={[
            { value: "list", label: "From the list", icon: <Users aria-hidden /> },
            { value: "file", label: "From a file", icon: <FileSpreadsheet aria-hidden /> },
          ]}
          value={source}
          onValueChange={setSource}
        />
        <RunsLink />
      </div>
      {source === "list" ? (
        <CandidatePicker {...props} choice={list} />
      ) : (
        <FileRows {...props} state={file} />
      )}
    </div>
  );
}
