"use client";

import { useEffect } from "react";

/** Returns the form that a key pressed here submits: the one around, the dialog's, or the page's. */
function formOf(target: Element): HTMLFormElement | null {
  const dialog = target.closest("[role=dialog]");
  const form = target.closest("form") ?? dialog?.querySelector("form");
  if (form) return form;
  return document.querySelector<HTMLFormElement>("main form#form");
}

const isSubmit = (element: Element): element is HTMLButtonElement =>
  element instanceof HTMLButtonElement && element.type === "submit";

/** Submits a form by Ctrl+Enter or ⌘+Enter, if its button could be clicked. */
export function useSubmitKey() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const button = [...(formOf(event.target)?.elements ?? [])].find(isSubmit);
      if (!button) return;
      event.preventDefault();
      button.click();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
