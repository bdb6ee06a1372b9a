"use client";

import { useEffect } from "react";

/** Milliseconds in which a dialog that closes gives focus back itself, or one that opens takes it. */
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

/** What a person used: of a menu, the button that opened it. */
function usedBy(target: HTMLElement): HTMLElement | null {
  const menu = target.closest("[role=menu]");
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : target;
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/**
 * Where focus may go, best first: the open dialog, what was last used on the page, its heading. A
 * field that was left is none: it would take single keys for text.
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

/** Never leaves the keyboard nowhere: where what had focus is gone, the nearest that is there has it. */
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

    /** Somebody clicked beside everything: then nothing is missed when it goes. */
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
