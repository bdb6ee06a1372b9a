"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";

type DraftConflictProps = {
  onTakeTheirs: () => Promise<void>;
  onKeepMine: () => Promise<void>;
};

/** Somebody else changed the assessment meanwhile: nothing is overwritten unless it is said so. */
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
            Drop mine, show theirs
          </Button>
          <Button size="sm" loading={mine.isPending} onClick={() => mine.mutate()}>
            Save mine over theirs
          </Button>
        </div>
      }
    >
      Somebody else changed it while you did. What you entered is still here, and nothing more is
      saved until you choose.
    </Notice>
  );
}
