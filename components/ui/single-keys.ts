"use client";

import { useSyncExternalStore } from "react";

const key = "single-keys";
const changed = "proffer:single-keys";

function read() {
  return localStorage.getItem(key) !== "off";
}

function write(enabled: boolean) {
  if (enabled) localStorage.removeItem(key);
  else localStorage.setItem(key, "off");
  window.dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

export function useSingleKeys() {
  const enabled = useSyncExternalStore(subscribe, read, () => true);
  return { enabled, setEnabled: write };
}

const writing =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";
const overlay = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  if (event.target instanceof Element && event.target.closest(writing)) return false;
  return read() && !document.querySelector(overlay);
}
