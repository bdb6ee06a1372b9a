"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MappedRow } from "@/components/files/map-rows";
import { notify } from "@/components/ui/toaster";
import { addRunRows, type BulkKind, createRun, moveRun } from "@/lib/bulk/client";
import { fileProblem } from "@/lib/bulk/rules";

const rowsAtOnce = 2500;

export type FileRows = {
  count: number;
  /** Returns rows from a position, 0 for the first, mapped when they are asked for. */
  slice: (start: number, end: number) => MappedRow[];
};

const inputOf = ({ values, problem }: MappedRow): Record<string, string> =>
  problem ? { ...values, [fileProblem]: problem } : values;

/** Creates a run of a file's rows, in parts, and opens its review. `sent` counts those that arrived. */
export function useImportRows(kind: BulkKind, settings: Record<string, unknown>) {
  const router = useRouter();
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: async ({ count, slice }: FileRows) => {
      setSent(0);
      const part = (start: number) => slice(start, start + rowsAtOnce).map(inputOf);
      const run = await createRun({
        kind,
        settings,
        selection: { rows: part(0), ...(count > rowsAtOnce && { total: count }) },
      });
      try {
        for (let start = rowsAtOnce; start < count; start += rowsAtOnce) {
          setSent(start);
          await addRunRows(run.id, { from: start + 1, rows: part(start) });
        }
      } catch (error) {
        await moveRun(run.id, "cancel").catch(() => undefined);
        throw error;
      }
      return run;
    },
    onSuccess: ({ id }) => router.push(`/bulk/${id}`),
    onError: (error) => notify.failed("The rows couldn't be reviewed", error.message),
  });
  return { upload, sent };
}
