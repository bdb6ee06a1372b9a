"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { templateVersionOptions } from "@/lib/templates/client";
import type { TemplateForm } from "@/lib/templates/schema";
import { ChangedDetails } from "./changed-details";

type ConflictNoticeProps = {
  id: number;
  /** The version that someone else saved. */
  number: number;
  mine: TemplateForm;
  onShowTheirs: () => Promise<void>;
  onSaveMine: () => Promise<void>;
};

/** Warns that someone else saved the template, so that nothing is overwritten unintentionally. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { id, number, mine, onShowTheirs, onSaveMine } = props;
  const [isComparing, setComparing] = useState(false);
  const theirs = useQuery(templateVersionOptions(id, number)).data;
  const onError = (error: Error) => notify.failed("Nothing was changed", error.message);
  const discard = useMutation({ mutationFn: onShowTheirs, onError });
  const overwrite = useMutation({ mutationFn: onSaveMine, onError });
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
      title="Template has changed"
      action={
        <div className="flex flex-wrap gap-2">
          {theirs && (
            <Button size="sm" onClick={() => setComparing(true)}>
              See what differs
            </Button>
          )}
          {choices("sm")}
        </div>
      }
    >
      {theirs?.actorName ?? "Someone else"} saved it after you opened it. Your text is still here
      but not saved.
      {theirs && (
        <Dialog
          open={isComparing}
          onOpenChange={setComparing}
          size="lg"
          title="What differs"
          description={`What only ${theirs.actorName} has is struck through, what only you have is underlined.`}
          footer={choices()}
        >
          <div className="flex flex-col gap-4">
            <ChangedDetails before={theirs} after={mine} />
            <PostedLetter
              action="/templates/compare"
              input={JSON.stringify({
                ...{ before: theirs.body, after: mine.body, locale: mine.locale },
              })}
              title="Differences in the letter"
            />
          </div>
        </Dialog>
      )}
    </Notice>
  );
}
