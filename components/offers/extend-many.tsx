"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Viewer } from "@/components/layout/viewer";
import { type BulkSelection, createRun } from "@/lib/bulk/client";
import { ExtendForm } from "./extend-form";

type ExtendManyProps = { selection: BulkSelection; viewer: Viewer; onClose: () => void };

/** Asks for a new deadline of the selected offers; each row is reviewed before anything is saved. */
export function ExtendMany({ selection, viewer, onClose }: ExtendManyProps) {
  const router = useRouter();
  const create = useMutation({
    mutationFn: (settings: { expiryDate: string; notify: boolean }) =>
      createRun({ kind: "extend_offers", settings, selection }),
    onSuccess: ({ id }) => router.push(`/bulk/${id}`),
  });
  return (
    <ExtendForm
      title="Extend deadlines"
      description="You can review every offer before anything is saved."
      expiryDate={null}
      today={viewer.today}
      notifyLabel="Email the new deadline to the candidates of open offers"
      verb="Review"
      pending={create.isPending}
      refusal={create.error?.message}
      onSubmit={(settings) => create.mutate(settings)}
      onClose={onClose}
    />
  );
}
