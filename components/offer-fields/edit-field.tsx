"use client";

import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { offerFieldOptions } from "@/lib/offer-fields/client";
import { FieldDialog } from "./field-dialog";

type EditFieldProps = { id: number; onClose: () => void };

/** Shows the form of one field, once its current version is loaded. */
export function EditField({ id, onClose }: EditFieldProps) {
  const query = useQuery({ ...offerFieldOptions(id), staleTime: 0, gcTime: 0 });
  if (query.data) return <FieldDialog field={query.data} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} title="Edit offer field">
      {query.isError ? (
        <ErrorState message={query.error.message} onRetry={() => query.refetch()} />
      ) : (
        <SkeletonText lines={4} />
      )}
    </Dialog>
  );
}
