import { useRef } from "react";
import { focusFirstField } from "./focus-first-field";

/** Moves focus into a dialog when it opens, and back when it closes. */
export function useDialogFocus() {
  const opener = useRef<Element>(null);
  return {
    onOpenAutoFocus(event: Event) {
      opener.current = document.activeElement;
      focusFirstField(event);
    },
    onCloseAutoFocus(event: Event) {
      if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return;
      if (opener.current === document.body) return;
      event.preventDefault();
      opener.current.focus();
    },
  };
}
