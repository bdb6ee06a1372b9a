/** Scrolls a row that is wider than the screen until the tab is centered. */
export function centerInRow(tab: HTMLElement | null) {
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const from = row.getBoundingClientRect().left + (row.clientWidth - tab.offsetWidth) / 2;
  row.scrollLeft += tab.getBoundingClientRect().left - from;
}
