"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";

/** Says that someone has deleted the template that is edited, and keeps the text from being lost. */
export function DeletedNotice({ onSaveAsNew }: { onSaveAsNew: () => Promise<void> }) {
  const add = useMutation({
    mutationFn: onSaveAsNew,
    onError: (error) => notify.failed("Nothing was saved", error.message),
  });
  return (
    <Notice
      tone="warning"
      role="alert"
      title="Template was deleted"
      action={
        <Button size="sm" loading={add.isPending} onClick={() => add.mutate()}>
          Save as a new template
        </Button>
      }
    >
      Someone deleted it after you opened it. Your text is still here but not saved.
    </Notice>
  );
}
