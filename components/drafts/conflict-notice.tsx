"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";

type ConflictNoticeProps = {
  title: string;
  /** Who saved it; undefined while that isn't known. */
  by: string | undefined;
  /** Shows what differs; null while what the other saved isn't known. */
  differences: ReactNode | null;
  onDiscard: () => Promise<void>;
  onOverwrite: () => Promise<void>;
};

/** Warns that someone else saved what is edited, so that nothing is overwritten unintentionally. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { title, by, differences, onDiscard, onOverwrite } = props;
  const [isComparing, setComparing] = useState(false);
  const onError = (error: Error) => notify.failed("Nothing was changed", error.message);
  const discard = useMutation({ mutationFn: onDiscard, onError });
  const overwrite = useMutation({ mutationFn: onOverwrite, onError });
  const choices = (size?: "sm") => (
    <>
      <Button size={size} loading={discard.isPending} onClick={() => discard.mutate()}>
        Discard my changes
      </Button>
      <Button size={size} loading={overwrite.isPending} onClick={() => overwrite.mutate()}>
        Overwrite with my changes
      </Button>
    </>
  );
  return (
    <Notice
      tone="warning"
      role="alert"
      title={title}
      action={
        <div className="flex flex-wrap gap-2">
          {differences && (
            <Button size="sm" onClick={() => setComparing(true)}>
              See what differs
            </Button>
          )}
          {choices("sm")}
        </div>
      }
    >
      {by ?? "Someone else"} saved it after you opened it. Your text is still here but not saved.
      {differences && (
        <Dialog
          open={isComparing}
          onOpenChange={setComparing}
          size="lg"
          title="What differs"
          description={`What only ${by ?? "the other"} has is struck through, what only you have is underlined.`}
          footer={choices()}
        >
          <div className="flex flex-col gap-4">{differences}</div>
        </Dialog>
      )}
    </Notice>
  );
}
