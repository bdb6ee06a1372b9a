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

/** Stylesheet of candidate pages that have none of their own. */
export const pageStyle = `
${themeStyle}
*,::before,::after{box-sizing:border-box}
html{background:var(--canvas);color:var(--ink);-webkit-text-size-adjust:100%;scroll-padding:1rem 0 6rem}
body{margin:0;font:16px/1.5 "Inter Variable",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word;-webkit-font-smoothing:antialiased}
h1,h2,p,dl,dd,ol{margin:0}
h1{font-size:1.5rem;line-height:1.25;font-weight:600;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.125rem;line-height:1.4;font-weight:600}
a{color:var(--accent-ink);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.bar{border-bottom:1px solid var(--line);background:var(--surface)}
.bar p,main{max-width:50rem;margin:0 auto;padding:0 1rem}
.bar p{padding-block:.875rem;font-weight:600}
main{display:flex;flex-direction:column;gap:2rem;padding-block:2rem 4rem}
main.card{max-width:32rem;min-height:80vh;justify-content:center}
main.card.top{min-height:0;justify-content:flex-start}
.stack{display:flex;flex-direction:column;gap:.75rem;align-items:flex-start}
.stack>*{max-width:100%}
.muted{color:var(--muted)}
.small{font-size:.875rem}
.due{font-weight:500}
.target{display:inline-flex;align-items:center;min-height:44px}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.5rem 1.5rem;border:1px solid transparent;border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer;-webkit-appearance:none;appearance:none}
.button:hover{background:var(--accent-hover)}
.button.plain{border-color:var(--line-strong);background:var(--surface);color:var(--ink)}
.button.plain:hover{background:var(--sunken)}
.facts{display:grid;gap:.125rem 1.5rem;width:100%}
.facts dt{color:var(--muted);font-size:.875rem;margin-top:.5rem}
.facts dd{font-weight:500}
.lines{white-space:pre-line}
.facts .hash{font:500 .8125rem/1.5 ui-monospace,Menlo,Consolas,monospace;word-break:break-all}
.facts .plain{font-weight:400}
.coupon{padding:.75rem 1.25rem;border:1px dashed var(--line-strong);border-radius:.5rem;background:var(--surface);font:600 1.375rem/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.04em;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}
.choices{display:flex;flex-wrap:wrap;gap:.25rem .75rem;width:100%}
.paper{display:block;width:100%;height:calc(var(--narrow,60)*1.6rem + 6rem);min-height:24rem;max-height:240rem;border:1px solid var(--line);border-radius:.5rem;background:#fff;color-scheme:light}
.paper.whole{min-height:0;max-height:none}
.reach{position:sticky;bottom:0;z-index:1;margin:0 -1rem;padding:.75rem 1rem calc(.75rem + env(safe-area-inset-bottom,0px));border-top:1px solid var(--line);background:var(--canvas)}
.reach .button{width:100%}
.steps{padding-inline-start:1.5rem;display:flex;flex-direction:column;gap:.5rem}
.panel{border:1px solid var(--line);border-radius:.75rem;background:var(--surface);padding:1.25rem}
form{display:flex;flex-direction:column;gap:.5rem;width:100%;align-items:stretch}
form .button{margin-top:.5rem}
label{font-weight:500}
input[type=text],textarea{width:100%;min-height:48px;padding:.625rem .75rem;border:1px solid var(--line-strong);border-radius:.5rem;background:var(--canvas);color:var(--ink);font:inherit}
textarea{min-height:7rem;resize:vertical}
[aria-invalid=true]{border-color:var(--negative)}
.wrong{color:var(--negative);font-weight:500}
summary{display:flex;align-items:center;gap:.5rem;min-height:44px;margin:-.625rem 0;font-size:1.125rem;font-weight:600;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";width:.5rem;height:.5rem;border:solid var(--muted);border-width:0 2px 2px 0;transform:rotate(-45deg)}
details[open]>summary::before{transform:rotate(45deg)}
details[open]>summary{margin-bottom:.5rem}
.notice{border:1px solid var(--line);border-inline-start-width:4px;border-radius:.5rem;padding:1rem;display:flex;flex-direction:column;gap:.25rem}
.notice.positive{border-color:var(--positive-line);border-inline-start-color:var(--positive);background:var(--positive-soft)}
.notice.warning{border-color:var(--warning-line);border-inline-start-color:var(--warning);background:var(--warning-soft)}
.notice.negative{border-color:var(--negative-line);border-inline-start-color:var(--negative);background:var(--negative-soft)}
.notice h1,.notice h2{font-size:1.125rem}
.notice.positive :is(h1,h2){color:var(--positive)}
.notice.warning :is(h1,h2){color:var(--warning)}
.notice.negative :is(h1,h2){color:var(--negative)}
.notice a{color:inherit}
.languages form{display:flex;flex-flow:row wrap;gap:0 .25rem;max-width:50rem;margin:0 auto;padding:0 .5rem 1.5rem}
.languages button{min-height:44px;padding:0 .5rem;border:0;background:none;color:var(--muted);font:inherit;font-size:.875rem;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.languages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
@media (min-width:44rem){
h1{font-size:1.875rem}
.bar p,main{padding-inline:1.5rem}
main{gap:2.5rem}
.panel{padding:1.75rem}
.paper{height:calc(var(--wide,40)*1.6rem + 10rem)}
.reach{margin-inline:0;padding-inline:0}
.reach .button{width:auto}
form .button{align-self:flex-start}
.choices form{width:auto}
.facts{grid-template-columns:max-content 1fr;gap:.5rem 1.5rem}
.facts dt{margin-top:0;font-size:1rem}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{.bar:not(.light),.screen{display:none!important}main{padding:0;max-width:none}.panel,.notice{border-color:#999;background:none;break-inside:avoid}.paper{height:calc(var(--wide,40)*1.4rem);max-height:none;border:0}}
@page{margin:20mm}
`;
