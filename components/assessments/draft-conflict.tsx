"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";

type DraftConflictProps = {
  onTakeTheirs: () => Promise<void>;
  onKeepMine: () => Promise<void>;
};

/** Lets the editor choose whose changes to keep after somebody else saved the assessment. */
export function DraftConflict({ onTakeTheirs, onKeepMine }: DraftConflictProps) {
  const onError = (error: Error) => notify.failed("Nothing was changed", error.message);
  const theirs = useMutation({ mutationFn: onTakeTheirs, onError });
  const mine = useMutation({ mutationFn: onKeepMine, onError });
  return (
    <Notice
      tone="warning"
      role="alert"
      title="Assessment has changed"
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" loading={theirs.isPending} onClick={() => theirs.mutate()}>
            Discard my changes
          </Button>
          <Button size="sm" loading={mine.isPending} onClick={() => mine.mutate()}>
            Overwrite with my changes
          </Button>
        </div>
      }
    >
      Someone else changed it while you were editing. Your changes are still here, and nothing else
      is saved until you choose.
    </Notice>
  );
}
