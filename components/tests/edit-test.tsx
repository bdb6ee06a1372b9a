"use client";

import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { testOptions } from "@/lib/tests/client";
import { TestDialog } from "./test-dialog";

type EditTestProps = { id: number; onClose: () => void };

/** Shows the form of one test, once its current version is loaded. */
export function EditTest({ id, onClose }: EditTestProps) {
  const query = useQuery({ ...testOptions(id), staleTime: 0, gcTime: 0 });
  if (query.data) return <TestDialog test={query.data} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} title="Edit test">
      {query.isError ? (
        <ErrorState message={query.error.message} onRetry={() => query.refetch()} />
      ) : (
        <SkeletonText lines={4} />
      )}
    </Dialog>
  );
}
