"use client";

import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";

/** A part of the screen whose closing would lose the work inside: the page, or a dialog. */
export class UnsavedScope {
  private readonly works = new Set<object>();

  constructor(private readonly outer: UnsavedScope | null) {}

  get hasWork(): boolean {
    return this.works.size > 0;
  }

  /** Registers unsaved work here and in everything around, until the returned function is called. */
  add(): () => void {
    const work = {};
    const around = this.around();
    for (const scope of around) scope.works.add(work);
    return () => {
      for (const scope of around) scope.works.delete(work);
    };
  }

  /** Forgets the work inside, which is going to be lost. */
  discard(): void {
    for (const work of [...this.works]) {
      for (const scope of this.around()) scope.works.delete(work);
    }
  }

  private around(): UnsavedScope[] {
    return [this, ...(this.outer?.around() ?? [])];
  }
}

const page = new UnsavedScope(null);
const ScopeContext = createContext(page);

/** Returns whether anything on the page would be lost with it. */
export const hasUnsavedWork = (): boolean => page.hasWork;

/** Forgets all unsaved work on the page, which is going to be lost. */
export const discardUnsavedWork = (): void => page.discard();

/** Registers unsaved work of a component, so that nothing closes or leaves it without asking. */
export function useUnsavedWork(isUnsaved: boolean): void {
  const scope = use(ScopeContext);
  useEffect(() => (isUnsaved ? scope.add() : undefined), [isUnsaved, scope]);
}

/** Returns the scope of a dialog, to be given to `UnsavedWork` around its content. */
export function useUnsavedScope(): UnsavedScope {
  const outer = use(ScopeContext);
  const [scope] = useState(() => new UnsavedScope(outer));
  return scope;
}

export function UnsavedWork({ scope, children }: { scope: UnsavedScope; children: ReactNode }) {
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

type Question = { keep: () => void; discard: () => void };

let question: Question | null = null;
const listeners = new Set<() => void>();

function ask(next: Question | null) {
  question = next;
  for (const listener of listeners) listener();
}

/** Calls `leave` at once, or after the person agrees to lose the unsaved work of the scope. */
export function askToLeave(leave: () => void, scope = page): void {
  if (!scope.hasWork) {
    leave();
    return;
  }
  ask({
    keep: () => ask(null),
    discard() {
      ask(null);
      scope.discard();
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
