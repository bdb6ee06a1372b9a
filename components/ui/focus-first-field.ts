const fields =
  "input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)";

/** Focuses the first field of an opening dialog, or the dialog itself, never its close button. */
export function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const field = event.currentTarget.querySelector<HTMLElement>(fields);
  (field ?? event.currentTarget).focus();
}
