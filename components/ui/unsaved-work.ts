"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

/** Unsaved work on the page, each by the order in which it began, with whether a draft keeps it. */
const works = new Map<number, boolean>();
let begun = 0;

const worksSince = (since: number) =>
  [...works].flatMap(([work, isKept]) => (work > since && !isKept ? work : []));

/** Notes unsaved work, until the returned function is called. Leaving what a draft keeps loses nothing. */
export function noteUnsavedWork(isKept = false): () => void {
  begun += 1;
  const work = begun;
  works.set(work, isKept);
  return () => void works.delete(work);
}

/** Returns whether leaving the page would lose work, or any that began after `since`. */
export const hasUnsavedWork = (since = 0): boolean => worksSince(since).length > 0;

/** Returns whether something has been typed and not saved, even if a draft keeps it. */
export const hasWork = (): boolean => works.size > 0;

/**
 * Notes unsaved work of a component, so that nothing closes or leaves it without asking, unless a
 * draft keeps it.
 */
export function useUnsavedWork(isUnsaved: boolean, isKept = false): void {
  useEffect(() => (isUnsaved ? noteUnsavedWork(isKept) : undefined), [isUnsaved, isKept]);
}

type Question = { keep: () => void; discard: () => void };

let question: Question | null = null;
const listeners = new Set<() => void>();

function ask(next: Question | null) {
  question = next;
  for (const listener of listeners) listener();
}

/**
 * Calls `leave` at once, or after the person agrees to lose the unsaved work, or that which began
 * after `since`.
 */
export function askToLeave(leave: () => void, since = 0): void {
  if (!hasUnsavedWork(since)) {
    leave();
    return;
  }
  ask({
    keep: () => ask(null),
    discard() {
      ask(null);
      for (const work of worksSince(since)) works.delete(work);
      leave();
    },
  });
}

const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Returns the open question whether unsaved work may be lost, or null. */
export const useLeaveQuestion = (): Question | null =>
  useSyncExternalStore(
    follow,
    () => question,
    () => null,
  );

type Openable = {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/**
 * Returns the state of a dialog that asks before it closes over unsaved work: that which began since
 * it opened, since nothing behind it can be edited meanwhile.
 */
export function useGuardedOpen({ open, onOpenChange }: Openable) {
  const [ownOpen, setOwnOpen] = useState(false);
  const since = useRef(0);
  const isOpen = open ?? ownOpen;
  useEffect(() => {
    if (isOpen) since.current = begun;
  }, [isOpen]);

  function change(next: boolean) {
    setOwnOpen(next);
    onOpenChange?.(next);
  }

  return {
    open: isOpen,
    onOpenChange: (next: boolean) =>
      next ? change(true) : askToLeave(() => change(false), since.current),
  };
}
