"use client";

import type { Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Draft } from "@/lib/drafts/schema";
import { clockIn } from "@/lib/format/calendar";
import { formatInstant, formatTime } from "@/lib/format/dates";
import type { DraftStatus } from "./draft-keeper";

type DraftNoticeProps = { draft: Draft | null; viewer: Viewer; onDiscard: () => void };

/** Says that a draft of an earlier visit is shown. */
export function DraftNotice({ draft, viewer, onDiscard }: DraftNoticeProps) {
  if (!draft) return null;
  const { locale, timeZone, today } = viewer;
  const isOfToday = clockIn(timeZone, new Date(draft.updatedAt)).date === today;
  const format = isOfToday ? formatTime : formatInstant;
  return (
    <Notice
      role="status"
      title={`Draft from ${format(draft.updatedAt, locale, timeZone)} restored`}
      action={
        <Button size="sm" onClick={onDiscard}>
          Discard draft
        </Button>
      }
    />
  );
}

/** Says whether unsaved changes are kept. */
export function DraftBadge({ status }: { status: DraftStatus }) {
  return (
    <span className="max-sm:sr-only">
      {status === "saved" ? <Badge>Draft saved</Badge> : <Badge tone="warning">Not saved</Badge>}
    </span>
  );
}
