import { html, Markup } from "./markup";

/** Outlines of the icons, on a square of 24. */
const outlines = {
  back: "M19 12H5m7 7-7-7 7-7",
  calendar:
    "M8 2v4m8-4v4m5 7V6a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h8M3 10h18m-5 9h6m-3-3v6",
  check: "M20 6 9 17l-5-5",
  download: "M12 15V3m9 12v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4m4-5 5 5 5-5",
  forward: "M5 12h14m-7-7 7 7-7 7",
  warning: "m21.7 18-8-14a2 2 0 0 0-3.5 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4m0 4h.01",
} as const;

/** Renders an icon beside a text that says the same. Arrows point the other way in Arabic. */
export const icon = (name: keyof typeof outlines): Markup =>
  html`<svg class="i ${name}" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${new Markup(`<path d="${outlines[name]}"/>`)}</svg>`;
