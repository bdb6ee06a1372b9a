"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { deleteCandidateAction } from "@/lib/candidates/actions";
import { type CandidateDetail, candidateKeys } from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";

type DeleteCandidateProps = {
  candidate: CandidateDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function DeleteCandidate({ candidate, open, onOpenChange }: DeleteCandidateProps) {
  const router = useRouter();
  const client = useQueryClient();
  const { id, revision } = candidate;

  async function remove() {
    const result = await answerOf(deleteCandidateAction({ id, revision }));
    if (!result.ok) return result.error.message;
    router.push("/candidates");
    client.removeQueries({ queryKey: candidateKeys.detail(id) });
    await client.invalidateQueries({ queryKey: candidateKeys.lists });
    notify.done(`${fullName(candidate)} deleted`);
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${fullName(candidate)}?`}
      description="This permanently deletes the candidate and their timeline. The audit log keeps a record of who deleted them and when."
      confirmLabel="Delete candidate"
      onConfirm={remove}
    />
  );
}
