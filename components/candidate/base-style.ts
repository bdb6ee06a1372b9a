import { paperFontFamily, uprightFontFaces } from "@/lib/letters/paper-fonts";
import { themeStyle } from "./style";

/** What all candidate pages share: type, colors, the account's bar, buttons, cards, notices. */
export const baseStyle = `
${uprightFontFaces}
${themeStyle}
:root{--page:#f5f6f7;--sig:#12335a;--serif:${paperFontFamily}}
@media screen and (prefers-color-scheme:dark){:root{--page:#0f1114;--sig:#cfe0f7}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:var(--page);color:var(--ink);scroll-padding:1rem 0 7rem}
body{margin:0;font:400 16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:lining-nums;-webkit-font-smoothing:antialiased;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ol{margin:0}
a{color:var(--accent-ink);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--accent-ink);outline-offset:3px}
.i{flex:none}
[dir=rtl] :is(.back,.forward){transform:scaleX(-1)}
.wrap{max-width:1168px;margin-inline:auto;padding-inline:20px}
.top{background:var(--surface);border-block-end:1px solid var(--line)}
.top .wrap{display:flex;align-items:center;min-height:64px;padding-block:12px;font-weight:600;font-size:17px}
.logo{display:block;max-width:min(200px,100%);max-height:40px;height:auto}
@media screen and (prefers-color-scheme:dark){.top:has(.logo){background:#fff;color:#161a21}}
.serif,.h2{font-family:var(--serif);font-weight:400;letter-spacing:-.015em}
:is([dir=rtl],:lang(ar)) :is(.serif,.h2){letter-spacing:0}
.h2{font-size:26px;line-height:1.2}
.btn{display:inline-flex;align-items:center;justify-content:center;gap:10px;min-height:52px;padding:8px 20px;border-radius:10px;border:1px solid transparent;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;line-height:1.2;text-align:center;text-decoration:none;cursor:pointer;-webkit-appearance:none;appearance:none}
.btn:hover{background:var(--accent-hover)}
.btn.plain{background:var(--surface);border-color:var(--line-strong);color:var(--ink);font-weight:500}
.btn.plain:hover{background:var(--sunken)}
.full{width:100%}
.link{display:inline-flex;align-items:center;gap:8px;min-height:44px;font-size:15px;font-weight:500}
.muted{color:var(--muted)}
.small{font-size:13px;line-height:1.5;color:var(--muted)}
.card{background:var(--surface);border-radius:14px;box-shadow:0 0 0 1px rgb(22 26 33/.07),0 8px 28px -12px rgb(10 40 50/.28)}
.ava{width:44px;height:44px;flex:none;border-radius:50%;display:grid;place-items:center;background:var(--accent-soft);color:var(--accent-ink);font-weight:600;font-size:15px}
.who{display:flex;gap:14px;align-items:center;line-height:1.4}
.who p+p{color:var(--muted);font-size:15px}
.who b{font-weight:600}
.lines{white-space:pre-line}
.notice{display:grid;grid-template-columns:22px 1fr;gap:2px 12px;padding:18px 20px;border:1px solid var(--warning-line);border-radius:12px;background:var(--warning-soft)}
.notice .i{grid-row:1/span 3;color:var(--warning);margin-block-start:2px}
.notice>:not(.i){grid-column:2}
.notice h2{font-size:17px;line-height:1.4;font-weight:600;color:var(--warning)}
.notice.negative{border-color:var(--negative-line);background:var(--negative-soft)}
.notice.negative :is(h2,.i,a){color:var(--negative)}
.notice.positive{border-color:var(--positive-line);background:var(--positive-soft)}
.notice.positive :is(h2,.i){color:var(--positive)}
.zones{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;font-size:15px;color:var(--muted)}
.zones b{font-weight:500;color:var(--ink);font-variant-numeric:tabular-nums lining-nums}
.error{color:var(--negative);font-weight:500}
.languages :is(form,div){display:flex;flex-flow:row wrap;gap:0 4px;max-width:1168px;margin-inline:auto;padding:0 12px 16px}
.languages button{min-height:44px;padding:0 8px;border:0;background:none;color:var(--muted);font:inherit;font-size:14px;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.languages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
@media (max-width:22.5rem){.wrap{padding-inline:16px}}
@media (min-width:64rem){.wrap{padding-inline:24px}.top .wrap{min-height:72px}}
@media print{.screen{display:none!important}.card{box-shadow:none}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@page{margin:20mm}
`;

/** Fields to fill in. */
export const fieldsStyle = `
input[type=text],input[type=password],input[type=file],textarea{display:block;width:100%;min-height:52px;padding:12px 14px;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface);color:var(--ink);font:inherit}
input::file-selector-button{margin-inline-end:14px;padding:6px 14px;border:1px solid var(--line-strong);border-radius:8px;background:var(--sunken);color:var(--ink);font:inherit;font-weight:500;cursor:pointer}
input[type=file]{padding:8px}
textarea{min-height:112px;resize:vertical}
[aria-invalid=true]{border-color:var(--negative)}
.l{display:block;font-weight:600;margin-block-end:4px}
`;

/** What happens next, in order, and who writes. */
export const stepsStyle = `
.asked{display:grid;grid-template-columns:minmax(0,1fr);gap:16px}
.asked details{display:grid;gap:16px}
.asked summary{min-height:44px;display:flex;align-items:center;color:var(--accent-ink);font-size:15px;font-weight:500;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.qa{display:grid;gap:4px;padding-block-start:16px;border-block-start:1px solid var(--line)}
.qa .lines{white-space:pre-wrap}
.qa .reply{margin-block-start:8px;padding-inline-start:16px;border-inline-start:3px solid var(--accent-ink)}
.steps{list-style:none;padding:0;display:grid;counter-reset:s}
.steps li{display:grid;grid-template-columns:32px 1fr;gap:0 16px;padding-block-end:24px;position:relative}
.steps li:last-child{padding-block-end:0}
.steps li::before{counter-increment:s;content:counter(s);width:32px;height:32px;border-radius:50%;border:1px solid var(--line-strong);color:var(--accent-ink);display:grid;place-items:center;font-size:14px;font-weight:600;background:var(--page);z-index:1}
.steps li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:16px;inset-block:32px 0;border-inline-start:1px solid var(--line-strong)}
.steps b{font-weight:600;display:block;padding-block-start:4px}
.steps b:only-child{font-weight:400}
.steps p{color:var(--muted);margin-block-start:2px}
.next .h2{margin-block-end:20px}
.next .who{align-items:start;margin-block-start:28px;padding-block-start:24px;border-block-start:1px solid var(--line)}
`;
