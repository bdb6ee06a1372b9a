import type { ProblemPlace } from "@/components/letters/problem-address";
import { lineRange } from "@/lib/templates/rules";

/** Selects a part of a text and scrolls to it. */
function selectRange(area: HTMLTextAreaElement, start: number, end: number): void {
  area.focus();
  const lines = area.value.slice(0, start).split("\n").length - 1;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.scrollTop = Math.max(0, lines * lineHeight - area.clientHeight / 3);
  area.setSelectionRange(start, end);
}

/** Returns whether a letter's source shows what a problem is about, or its line. */
export const isInSource = (source: string, { name, place }: ProblemPlace): boolean =>
  place !== undefined || (name !== undefined && source.includes(name));

/** Selects what a problem is about in a letter's source, or its line. */
export function selectInSource(area: HTMLTextAreaElement, { name, place }: ProblemPlace): void {
  const { start, end } = place ? lineRange(area.value, place.line) : { start: 0, end: 0 };
  const found = name ? area.value.indexOf(name, start) : -1;
  if (name && found >= 0) selectRange(area, found, found + name.length);
  else selectRange(area, start, end);
}
