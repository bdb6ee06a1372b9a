"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { deleteJobAction } from "@/lib/jobs/actions";
import { type JobDetail, jobKeys } from "@/lib/jobs/client";

type DeleteJobProps = { job: JobDetail; open: boolean; onOpenChange: (open: boolean) => void };

export function DeleteJob({ job, open, onOpenChange }: DeleteJobProps) {
  const router = useRouter();
  const client = useQueryClient();

  async function remove() {
    const result = await answerOf(deleteJobAction({ id: job.id, revision: job.revision }));
    if (!result.ok) return result.error.message;
    router.push("/jobs");
    client.removeQueries({ queryKey: jobKeys.detail(job.id) });
    await client.invalidateQueries({ queryKey: jobKeys.lists });
    notify.done(`${job.title} deleted`);
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${job.title}?`}
      description="This permanently deletes the job. The audit log keeps a record of who deleted it and when."
      confirmLabel="Delete job"
      onConfirm={remove}
    />
  );
}
