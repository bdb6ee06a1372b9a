"use client";

import { useEffect } from "react";

const mark = "data-clipped";

function setTitles(scope: HTMLElement) {
  for (const text of scope.querySelectorAll<HTMLElement>("tbody .truncate")) {
    const isClipped = text.scrollWidth > text.clientWidth;
    if (isClipped && !text.title && !text.closest("[title]")) {
      text.title = text.textContent ?? "";
      text.setAttribute(mark, "");
    } else if (!isClipped && text.hasAttribute(mark)) {
      text.removeAttribute("title");
      text.removeAttribute(mark);
    }
  }
}

/** Gives each text of a table that is cut a title with all of it, after each render and resize. */
export function useClippedTitles(scope: HTMLElement | null) {
  useEffect(() => {
    if (scope) setTitles(scope);
  });
  useEffect(() => {
    if (!scope) return;
    const observer = new ResizeObserver(() => setTitles(scope));
    observer.observe(scope);
    return () => observer.disconnect();
  }, [scope]);
}
