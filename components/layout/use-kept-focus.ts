"use client";

import { useEffect } from "react";

/** Milliseconds in which a closing dialog returns focus itself, or an opening one claims it. */
const grace = 50;

const layers = "[role=dialog], [role=menu], [role=listbox], [aria-live]";
const regions = "section, form, fieldset";
const typedInto = "input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]";

type Place = { element: HTMLElement; around: HTMLElement[] };

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = [];
  let region = element.closest<HTMLElement>(regions);
  while (region) {
    around.push(region);
    region = region.parentElement?.closest<HTMLElement>(regions) ?? null;
  }
  return { element, around };
}

/** Returns the control that a person used: for a menu, the button that opened it. */
function usedBy(target: HTMLElement): HTMLElement | null {
  const menu = target.closest("[role=menu]");
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : target;
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/**
 * Returns where focus may move, best first: the open dialog, the last used control, the page
 * heading. Never a field, which would take single keys as text.
 */
function refuges(last: Place | null): HTMLElement[] {
  const used = last ? [last.element, ...last.around] : [];
  const onPage = used.filter((each) => each.isConnected && !each.matches(typedInto));
  return [...all("[role=dialog]").reverse(), ...onPage, ...all("h1"), ...all("main")];
}

function moveTo(target: HTMLElement): boolean {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return document.activeElement !== document.body;
}

/** Moves focus to the nearest remaining control when the focused one disappears. */
export function useKeptFocus() {
  useEffect(() => {
    let focused: HTMLElement | null = null;
    let last: Place | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const isNowhere = () => document.activeElement === document.body;
    const isLost = () => focused !== null && !focused.isConnected && isNowhere();

    function remember({ target }: FocusEvent) {
      if (!(target instanceof HTMLElement)) return;
      focused = target;
      const used = usedBy(target);
      if (used && !used.closest(layers)) last = placeOf(used);
    }

    /** Forgets the last place after a click outside every control. */
    function forget() {
      queueMicrotask(() => {
        if (focused?.isConnected && isNowhere()) focused = null;
      });
    }

    function restore() {
      timer = undefined;
      if (isLost()) refuges(last).some(moveTo);
    }

    const observer = new MutationObserver(() => {
      if (isLost()) timer ??= setTimeout(restore, grace);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", forget);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", forget);
    };
  }, []);
}
