"use client";

import { FileSpreadsheet, Users } from "lucide-react";
import { useState } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Segmented } from "@/components/ui/segmented";
import type { BulkKind } from "@/lib/bulk/client";
import { CandidatePicker } from "./candidate-picker";
import { FileChooser } from "./file-chooser";

type BulkChooserProps = {
  kind: BulkKind;
  /** What is to be done to everybody chosen, as the kind's settings have it. */
  settings: Record<string, unknown>;
  viewer: Viewer;
  /** Why nothing can be reviewed yet; null where it can. */
  disabledReason?: string | null;
};

/** Whom bulk work is for: from the list, or from a file. Both lead to the review of the rows. */
export function BulkChooser(props: BulkChooserProps) {
  const [source, setSource] = useState<"list" | "file">("list");
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4">
      <div>
        <Segmented
          label="Where the candidates come from"
          options={[
            { value: "list", label: "From the list", icon: <Users aria-hidden /> },
            { value: "file", label: "From a file", icon: <FileSpreadsheet aria-hidden /> },
          ]}
          value={source}
          onValueChange={setSource}
        />
      </div>
      {source === "list" ? <CandidatePicker {...props} /> : <FileChooser {...props} />}
    </div>
  );
}
