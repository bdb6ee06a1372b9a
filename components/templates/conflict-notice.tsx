"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";

type ConflictNoticeProps = {
  dirty: boolean;
  onTakeTheirs: () => Promise<void>;
  onKeepMine: () => Promise<void>;
};

/** Somebody else saved the template meanwhile: nothing is overwritten unless it is said so. */
export function ConflictNotice({ dirty, onTakeTheirs, onKeepMine }: ConflictNoticeProps) {
  const onError = (error: Error) => notify.failed("Nothing was changed", error.message);
  const theirs = useMutation({ mutationFn: onTakeTheirs, onError });
  const mine = useMutation({ mutationFn: onKeepMine, onError });
  return (
    <Notice
      tone="warning"
      role="alert"
      title="Template has changed"
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" loading={theirs.isPending} onClick={() => theirs.mutate()}>
            {dirty ? "Drop mine, show theirs" : "Show theirs"}
          </Button>
          {dirty && (
            <Button size="sm" loading={mine.isPending} onClick={() => mine.mutate()}>
              Save mine over theirs
            </Button>
          )}
        </div>
      }
    >
      Somebody else saved it after you opened it.
      {dirty && " Your text is still here and not saved. Copy what you need before you drop it."}
    </Notice>
  );
}
