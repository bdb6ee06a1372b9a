import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { draftKey, draftOptions } from "@/lib/drafts/client";
import type { Draft, DraftContent, DraftState, DraftSubject } from "@/lib/drafts/schema";
import { DraftKeeper, type DraftStatus } from "./draft-keeper";
import { readLocally } from "./local-draft";

type Options = {
  subject: DraftSubject;
  /** False for somebody who can't save. */
  enabled?: boolean;
  /** What is typed; null while nothing is unsaved. */
  content: DraftContent | null;
  /** The revision that the typing began with; null for something new. */
  baseRevision: number | null;
  /** Shows a draft of an earlier visit. Returns false if it has nothing that isn't saved. */
  onRestore: (draft: Draft) => boolean;
};

const newer = (one: Draft | null, other: Draft | null): Draft | null =>
  one && other ? (one.updatedAt > other.updatedAt ? one : other) : (one ?? other);

/**
 * Keeps what is typed as a draft, on the server and, until that has it, in this browser; restores it
 * on return, and deletes it when nothing is unsaved any more. `isReady` is true once an earlier
 * draft was looked for.
 */
export function useDraft({ subject, enabled = true, content, baseRevision, onRestore }: Options) {
  const client = useQueryClient();
  const stored = useQuery({ ...draftOptions(subject), enabled });
  const [status, setStatus] = useState<DraftStatus>("none");
  const [restored, setRestored] = useState<Draft | null>(null);
  const [isReady, setReady] = useState(false);
  const { templateId, offerId } = subject;
  /** True until the page has taken a restored draft over. */
  const isRestoring = useRef(false);
  const keeper = useRef<DraftKeeper>(undefined);
  keeper.current ??= new DraftKeeper(subject, setStatus, (draft) =>
    client.setQueryData<DraftState>(draftKey(subject), (known) => known && { ...known, draft }),
  );
  const text = content === null ? null : JSON.stringify(content);
  const isOpened = !enabled || stored.data !== undefined || stored.error !== null;

  // A draft is restored once, when it is first known
  useEffect(() => {
    if (!isOpened || isReady) return;
    setReady(true);
    if (!enabled) return;
    const onServer = stored.data?.draft ?? null;
    const draft = newer(onServer, readLocally(subject));
    if (!draft) return;
    if (!onRestore(draft)) return keeper.current?.end(onServer);
    isRestoring.current = true;
    setRestored(draft);
    keeper.current?.begin(draft, draft === onServer);
  }, [isOpened]);

  // `text` stands for the content
  useEffect(() => {
    if (!isReady || !enabled) return;
    if (text !== null) isRestoring.current = false;
    if (isRestoring.current) return;
    if (text === null) setRestored(null);
    keeper.current?.change(content, baseRevision);
  }, [isReady, enabled, text, baseRevision]);

  // Another page of the same person may replace or end the draft
  useEffect(() => {
    if (isReady && stored.data) keeper.current?.see(stored.data.draft);
  }, [isReady, stored.data]);

  // The keeper is of one subject
  useEffect(() => {
    const leave = () => keeper.current?.leave(false);
    keeper.current?.return();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      keeper.current?.leave(true);
    };
  }, [templateId, offerId]);

  useUnsavedWork(text !== null && status === "failed");

  return { status, restored, isReady };
}
