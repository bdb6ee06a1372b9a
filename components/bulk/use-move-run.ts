"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { bulkKeys, bulkRunOptions, moveRun } from "@/lib/bulk/client";

const refusals = {
  confirm: "The bulk run wasn't started",
  cancel: "The bulk run wasn't stopped",
  retry: "The failed rows weren't retried",
};

/** Confirms, cancels or retries a run and shows its new state. */
export function useMoveRun(id: number, step: keyof typeof refusals) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => moveRun(id, step),
    onSuccess: async (run) => {
      client.setQueryData(bulkRunOptions(id).queryKey, run);
      await client.invalidateQueries({ queryKey: bulkKeys.rows(id) });
    },
    onError: (error) => notify.failed(refusals[step], error.message),
  });
}
