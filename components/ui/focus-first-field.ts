const fields =
  "input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)";

/** Opens a dialog on its first field, or on the dialog itself, never on its close button. */
export function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const field = event.currentTarget.querySelector<HTMLElement>(fields);
  (field ?? event.currentTarget).focus();
}
