/** Inserts text over the selection as if typed, so that undo works. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Selects a part of the text and scrolls to it. */
export function selectRange(area: HTMLTextAreaElement, start: number, end: number): void {
  area.focus();
  const lines = area.value.slice(0, start).split("\n").length - 1;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.scrollTop = Math.max(0, lines * lineHeight - area.clientHeight / 3);
  area.setSelectionRange(start, end);
}
