"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { notify } from "@/components/ui/toaster";
import { type BulkKind, type BulkSelection, createRun } from "@/lib/bulk/client";

/** Creates a run of the selected rows and opens its review. */
export function useCreateRun(kind: BulkKind, settings: Record<string, unknown> = {}) {
  const router = useRouter();
  return useMutation({
    mutationFn: (selection: BulkSelection) => createRun({ kind, settings, selection }),
    onSuccess: ({ id }) => router.push(`/bulk/${id}`),
    onError: (error) => notify.failed("The bulk run couldn't be created", error.message),
  });
}
