/** The dashboard's colors, light and dark; `style.test.ts` keeps them in sync. */
export const colours = {
  canvas: ["#fdfdfe", "#0f1114"],
  surface: ["#ffffff", "#15171b"],
  sunken: ["#f6f7f9", "#0a0c10"],
  line: ["#e1e3e6", "#272a30"],
  "line-strong": ["#838890", "#6a6f78"],
  ink: ["#161a21", "#eff0f3"],
  muted: ["#50555e", "#adb1b9"],
  accent: ["#4e4ecc", "#6269dd"],
  "accent-hover": ["#403db2", "#565ad1"],
  "on-accent": ["#ffffff", "#ffffff"],
  "accent-ink": ["#4644c2", "#9eaafd"],
  "accent-soft": ["#ecefff", "#222546"],
  positive: ["#0a693c", "#6fd395"],
  "positive-soft": ["#e5f8ea", "#152c1e"],
  "positive-line": ["#b0debf", "#2b5139"],
  warning: ["#88520c", "#edbb64"],
  "warning-soft": ["#fff3da", "#342611"],
  "warning-line": ["#edd198", "#624821"],
  negative: ["#b32228", "#f98e8b"],
  "negative-soft": ["#ffefee", "#3b1c1b"],
  "negative-line": ["#fdc8c7", "#773736"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const theme = (index: 0 | 1) =>
  Object.entries(colours)
    .map(([name, pair]) => `--${name}:${pair[index]};`)
    .join("");

/** The colors of all candidate pages. Older phones lack `light-dark()`, so it defines two themes. */
export const themeStyle = `:root{color-scheme:light dark;--band:#2f343d;${theme(0)}}
@media screen and (prefers-color-scheme:dark){:root{${theme(1)}}}`;
