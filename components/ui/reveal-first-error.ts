/** Milliseconds in which a dialog that asked closes, and errors are rendered. */
const settling = 120;

const errors = "[data-error], [data-alert]";
const focusable = "input, textarea, select, button, [tabindex]";

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

function firstError(): HTMLElement | undefined {
  for (const place of [...all("[role=dialog]").reverse(), ...all("main")]) {
    const error = place.querySelector<HTMLElement>(errors);
    if (error) return error;
  }
  return undefined;
}

/** Returns the control that an error describes, or the error itself, ready to take focus. */
function focusOf(error: HTMLElement): HTMLElement {
  const described = error.id && document.querySelector(`[aria-describedby~="${error.id}"]`);
  if (described instanceof HTMLElement) {
    const control = described.matches(focusable) ? described : described.querySelector(focusable);
    if (control instanceof HTMLElement) return control;
  }
  error.tabIndex = -1;
  return error;
}

/**
 * Scrolls the first error of the open dialog or page into view, clear of what sticks to the edges,
 * and focuses its field. Call it once the errors are set; a form that does must not focus fields
 * itself (`shouldFocusError: false`), or the page would move after its field has the focus. Someone
 * who goes on meanwhile isn't moved from what they press.
 */
export function revealFirstError(): void {
  const goesOn = new AbortController();
  for (const act of ["pointerdown", "keydown"]) {
    addEventListener(act, () => goesOn.abort(), { capture: true, signal: goesOn.signal });
  }
  setTimeout(() => {
    if (goesOn.signal.aborted) return;
    goesOn.abort();
    const error = firstError();
    if (!error) return;
    const target = focusOf(error);
    target.focus({ preventScroll: true });
    error.scrollIntoView({ block: "center" });
  }, settling);
}
