"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { bulkKeys, fixRunRow } from "@/lib/bulk/client";

export type RowChange = { position: number; leftOut?: boolean; input?: Record<string, string> };

/** Fixes a row and refetches the run, because its duplicates are validated again, too. */
export function useFixRow(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ position, ...changes }: RowChange) => fixRunRow(id, position, changes),
    onSuccess: () => client.invalidateQueries({ queryKey: bulkKeys.run(id) }),
    onError: (error) => notify.failed("The row wasn't changed", error.message),
  });
}
