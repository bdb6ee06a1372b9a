"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { notify } from "@/components/ui/toaster";
import { type BulkSelection, createRun, moveRun } from "@/lib/bulk/client";

/** Starts a run that prints letters, at once because it changes nothing, and opens it. */
export function usePrintLetters() {
  const router = useRouter();
  return useMutation({
    mutationFn: async (selection: BulkSelection) => {
      const run = await createRun({ kind: "print_letters", settings: {}, selection });
      return run.includedCount > 0 ? moveRun(run.id, "confirm") : run;
    },
    onSuccess: ({ id }) => router.push(`/bulk/${id}`),
    onError: (error) => notify.failed("The letters couldn't be printed", error.message),
  });
}
