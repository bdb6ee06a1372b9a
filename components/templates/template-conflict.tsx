"use client";

import { useQuery } from "@tanstack/react-query";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { PostedLetter } from "@/components/letters/posted-letter";
import { templateVersionOptions } from "@/lib/templates/client";
import type { TemplateForm } from "@/lib/templates/schema";
import { ChangedDetails } from "./changed-details";

type TemplateConflictProps = {
  id: number;
  /** The version that someone else saved. */
  number: number;
  mine: TemplateForm;
  onDiscard: () => Promise<void>;
  onOverwrite: () => Promise<void>;
};

/** Warns that someone else saved the template, and shows what differs. */
export function TemplateConflict({ id, number, mine, ...choices }: TemplateConflictProps) {
  const theirs = useQuery(templateVersionOptions(id, number)).data;
  const compared = theirs && { before: theirs.body, after: mine.body, locale: mine.locale };
  return (
    <ConflictNotice
      title="Template has changed"
      by={theirs?.actorName}
      differences={
        compared && (
          <>
            <ChangedDetails before={theirs} after={mine} />
            <PostedLetter
              action="/templates/compare"
              input={JSON.stringify(compared)}
              title="Differences in the letter"
            />
          </>
        )
      }
      {...choices}
    />
  );
}
