"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { askToLeave, hasUnsavedWork, useLeaveQuestion } from "@/components/ui/unsaved-work";

/** The parts of the Navigation API that going back and forward need. */
type Entry = { index: number; url: string | null };
type Navigation = EventTarget & { currentEntry: Entry | null };
type NavigateEvent = Event & {
  navigationType: string;
  destination: Entry & { sameDocument: boolean };
};

/** Returns the path that a click opens in place of this page, or null if it opens none. */
function pathOfClick(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return null;
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const opensElsewhere =
    (link.target !== "" && link.target !== "_self") || link.hasAttribute("download");
  if (isModified || event.button !== 0 || opensElsewhere) return null;
  if (link.origin !== location.origin || link.pathname === location.pathname) return null;
  return link.pathname + link.search + link.hash;
}

const leavesPage = (url: string | null) =>
  url === null || new URL(url).pathname !== location.pathname;

/**
 * Stops going back or forward while there is unsaved work; to another document, the browser asks.
 * Where the browser doesn't let a page
 * stop it, the page returns at once, before Next notices; `returning` is true on that way back.
 */
function guardHistory(navigation: Navigation): () => void {
  let destination: Entry | null = null;
  let returning = false;

  const index = () => navigation.currentEntry?.index ?? 0;
  let here = index();
  const ask = (to: Entry) => askToLeave(() => history.go(to.index - index()));

  function onNavigate(event: Event) {
    const { navigationType, destination: to, cancelable } = event as NavigateEvent;
    if (navigationType !== "traverse" || returning || !hasUnsavedWork()) return;
    if (!to.sameDocument || !leavesPage(to.url)) return;
    if (cancelable) {
      event.preventDefault();
      ask(to);
    } else destination = { index: to.index, url: to.url };
  }

  function onPop(event: Event) {
    if (returning) {
      returning = false;
      event.stopImmediatePropagation();
      return;
    }
    if (destination === null) return;
    const to = destination;
    destination = null;
    event.stopImmediatePropagation();
    returning = true;
    history.go(here - to.index);
    ask(to);
  }

  const remember = () => {
    if (!returning && destination === null) here = index();
  };

  navigation.addEventListener("navigate", onNavigate);
  navigation.addEventListener("currententrychange", remember);
  addEventListener("popstate", onPop, { capture: true });
  return () => {
    navigation.removeEventListener("navigate", onNavigate);
    navigation.removeEventListener("currententrychange", remember);
    removeEventListener("popstate", onPop, { capture: true });
  };
}

/**
 * Asks before unsaved work is lost: by a link, by going back or forward, or by closing or reloading
 * the page. Whoever navigates by `router` asks with `askToLeave`.
 */
export function LeaveGuard() {
  const router = useRouter();
  const question = useLeaveQuestion();

  useEffect(() => {
    function onClose(event: BeforeUnloadEvent) {
      if (hasUnsavedWork()) event.preventDefault();
    }

    function onClick(event: MouseEvent) {
      const path = hasUnsavedWork() ? pathOfClick(event) : null;
      if (path === null) return;
      event.preventDefault();
      event.stopPropagation();
      askToLeave(() => router.push(path));
    }

    const { navigation } = window as { navigation?: Navigation };
    const stop = navigation && guardHistory(navigation);
    addEventListener("beforeunload", onClose);
    document.addEventListener("click", onClick, true);
    return () => {
      stop?.();
      removeEventListener("beforeunload", onClose);
      document.removeEventListener("click", onClick, true);
    };
  }, [router]);

  return (
    <ConfirmDialog
      open={question !== null}
      onOpenChange={(open) => !open && question?.keep()}
      title="Discard unsaved changes?"
      description="What you entered hasn't been saved and will be lost."
      cancelLabel="Keep editing"
      confirmLabel="Discard changes"
      onConfirm={() => question?.discard()}
    />
  );
}
