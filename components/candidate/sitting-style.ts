import { baseStyle, fieldsStyle } from "./base-style";

/**
 * Style of the steps of a sitting. They load no font: a sitting is taken on whatever connection
 * there is.
 */
export const sittingStyle = `${baseStyle}${fieldsStyle}
html{scroll-padding-top:96px}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.stripe{height:6px;background:var(--band)}
.sitting{position:sticky;inset-block-start:0;z-index:2;background:var(--surface);border-block-end:1px solid var(--line)}
.sitting .wrap{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 16px;padding-block:12px 8px}
.sitting .name{flex:1 1 12rem;min-width:0;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sitting .clock b{font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.sitting .clock.soon b{color:var(--negative)}
.sitting #status{flex-basis:100%;min-height:21px;font-size:14px;color:var(--muted)}
.sitting #status.bad{color:var(--negative);font-weight:500}
.sit{display:grid;grid-template-columns:minmax(0,1fr);gap:32px;padding-block:28px 56px}
#step{display:grid;gap:16px;min-width:0}
#step h1{font-size:24px;line-height:1.25;font-weight:600;letter-spacing:-.012em}
[dir=rtl] #step h1{letter-spacing:0}
#heading:focus{outline:none}
#step h2[dir]{font-size:19px;margin-block:16px 12px}
#answers,#hand-in,#step .panel{display:grid;gap:16px}
#step .panel{padding:24px}
.question{padding:24px 20px;display:grid;gap:10px;background:var(--surface);border-radius:14px;box-shadow:0 0 0 1px rgb(22 26 33/.09)}
fieldset{border:0;margin:0;padding:0;min-width:0;display:grid;gap:10px}
legend{padding:0;margin-block-end:4px}
legend span,label>span{display:block}
.prompt{font-size:19px;line-height:1.45;font-weight:500}
.wrong{color:var(--negative);font-weight:500}
.option{display:flex;align-items:center;gap:14px;min-height:54px;padding:10px 16px;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface);cursor:pointer}
.option:hover{background:var(--sunken)}
.option:has(:checked){border-color:var(--accent-ink);box-shadow:inset 0 0 0 1px var(--accent-ink);background:var(--accent-soft)}
.option:has(:focus-visible){outline:3px solid var(--accent-ink);outline-offset:3px}
.option input{flex:none;width:22px;height:22px;margin:0;accent-color:var(--accent)}
.option input:focus-visible{outline:none}
.option span{min-width:0}
.go{display:grid;grid-template-columns:minmax(0,1fr);gap:10px}
.overview{align-self:start;display:grid;gap:14px}
.overview h2{font-size:16px;font-weight:600}
.jumps{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:8px}
.jump{display:inline-flex;align-items:center;justify-content:center;gap:6px;min-width:54px;min-height:44px;padding:4px 8px;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface);color:var(--ink);font:inherit;font-variant-numeric:tabular-nums lining-nums;cursor:pointer}
.jump:hover{background:var(--sunken)}
.jump[aria-current]{border-color:var(--accent-ink);box-shadow:inset 0 0 0 1px var(--accent-ink);font-weight:600}
.jump .mark{width:10px;height:10px;border:2px solid var(--line-strong);border-radius:50%;overflow:hidden;text-indent:1rem;white-space:nowrap}
.jump .mark[data-done]{border-color:var(--positive);background:var(--positive)}
.checks{padding:4px 20px;list-style:none;background:var(--surface);border-radius:14px;box-shadow:0 0 0 1px rgb(22 26 33/.09)}
.checks li{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:52px}
.checks li+li{border-block-start:1px solid var(--line)}
.checks .mark{color:var(--warning);font-weight:500}
.checks .mark[data-done]{color:var(--positive);font-weight:400}
.textlink{min-height:44px;min-width:44px;padding:0;border:0;background:none;color:var(--accent-ink);font:inherit;text-decoration:underline;text-underline-offset:.2em;text-align:start;cursor:pointer}
.btn[disabled]{opacity:.5;cursor:default}
@media (min-width:40rem){.go{grid-template-columns:repeat(2,max-content)}.question{padding:28px}}
@media (min-width:64rem){
#step .panel .btn{justify-self:start}
.sit{grid-template-columns:minmax(0,720px) 320px;column-gap:56px;justify-content:space-between;padding-block:40px 72px}
.sit>.notice{grid-column:1/-1}
.overview{position:sticky;inset-block-start:112px;padding:24px;background:var(--surface);border-radius:14px;box-shadow:0 0 0 1px rgb(22 26 33/.09)}
}
@media screen and (prefers-color-scheme:dark){.question,.checks,.overview{box-shadow:0 0 0 1px var(--line)}}
@media print{.sitting{position:static}}
`;
