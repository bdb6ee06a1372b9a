"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";

type ConflictNoticeProps = {
  dirty: boolean;
  onShowTheirs: () => Promise<void>;
  onSaveMine: () => Promise<void>;
};

/** Warns that someone else saved the template, so that nothing is overwritten unintentionally. */
export function ConflictNotice({ dirty, onShowTheirs, onSaveMine }: ConflictNoticeProps) {
  const onError = (error: Error) => notify.failed("Nothing was changed", error.message);
  const theirs = useMutation({ mutationFn: onShowTheirs, onError });
  const mine = useMutation({ mutationFn: onSaveMine, onError });
  return (
    <Notice
      tone="warning"
      role="alert"
      title="Template has changed"
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" loading={theirs.isPending} onClick={() => theirs.mutate()}>
            {dirty ? "Discard my changes" : "Show latest version"}
          </Button>
          {dirty && (
            <Button size="sm" loading={mine.isPending} onClick={() => mine.mutate()}>
              Overwrite with my changes
            </Button>
          )}
        </div>
      }
    >
      Someone else changed it after you opened it.
      {dirty && " Your text is still here but not saved. Copy what you need before you discard it."}
    </Notice>
  );
}
