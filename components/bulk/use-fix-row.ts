"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { bulkKeys, fixRunRow } from "@/lib/bulk/client";

export type RowChange = { position: number; leftOut?: boolean; input?: Record<string, string> };

/** Mends a row; the whole run is judged anew, so all of it is read again. */
export function useFixRow(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ position, ...changes }: RowChange) => fixRunRow(id, position, changes),
    onSuccess: () => client.invalidateQueries({ queryKey: bulkKeys.run(id) }),
    onError: (error) => notify.failed("The row was not changed", error.message),
  });
}
