const fields =
  "input:not([type=hidden], [type=file], [readonly], :disabled), textarea:not([readonly], :disabled), select:not(:disabled)";

/** ID of the form that a page is for. */
export const pageFormId = "form";

/** Focuses the first field, unless that opens a phone's keyboard or interrupts somebody typing. */
function focusFirstField(form: HTMLFormElement | null) {
  if (!form || window.matchMedia("(pointer: coarse)").matches) return;
  if (document.activeElement?.matches("input, textarea, select, [contenteditable=true]")) return;
  form.querySelector<HTMLElement>(fields)?.focus({ preventScroll: true });
}

/** Props of the form that a page is for: its first field is focused, and a skip link leads there. */
export const pageForm = { id: pageFormId, tabIndex: -1, ref: focusFirstField } as const;
