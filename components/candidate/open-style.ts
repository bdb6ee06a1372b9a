import { baseStyle, fieldsStyle, stepsStyle } from "./base-style";

/** Style of what a link opens: a band, a card of facts and actions, and what there is to read. */
export const openStyle = `${baseStyle}${fieldsStyle}${stepsStyle}
.note-paper{padding:24px;border-radius:3px;background:#fff;color:#161a21;font:400 17px/1.6 var(--serif);box-shadow:0 0 0 1px rgb(22 26 33/.08),0 1px 2px rgb(22 26 33/.06),0 12px 32px -16px rgb(22 26 33/.22)}
[dir=rtl] .note-paper{line-height:1.85}
.band{background:var(--band);color:#fff;padding-block:36px 96px}
.eyebrow{font-size:14px;font-weight:500}
.name{font-size:clamp(34px,11.2vw,44px);line-height:1.08;letter-spacing:-.022em;text-wrap:balance;margin-block:10px 14px}
.band .lead{font-size:18px;line-height:1.45;max-width:30em;text-wrap:pretty}
.grid{display:grid;grid-template-columns:minmax(0,1fr);gap:40px;padding-block-end:40px}
.languages{padding-block-end:76px}
.grid>.notice{margin-block-start:24px}
.grid>.notice+.notice{margin-block-start:-20px}
.rail{margin-block-start:-64px}
.notice+.rail{margin-block-start:0}
.facts{padding:6px 24px}
.facts>div{padding-block:18px;border-block-start:1px solid var(--line)}
.facts>div:first-child{border:0}
.facts dt{font-size:14px;color:var(--muted);margin-block-end:2px}
.facts dd{font-size:18px;font-weight:600;line-height:1.35;letter-spacing:-.008em}
.facts dd+dd{font-size:15px;font-weight:400;color:var(--muted);letter-spacing:0;margin-block-start:4px;line-height:1.45}
.facts .pay{font-size:38px;line-height:1.1;letter-spacing:-.028em;display:flex;align-items:baseline;flex-wrap:wrap;gap:0 10px;font-variant-numeric:tabular-nums lining-nums}
.pay small{font-size:16px;font-weight:400;color:var(--muted);letter-spacing:0}
.facts .fact{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:16px;align-items:baseline;padding-block:15px 0;font-size:15px}
.facts .fact+.fact{border:0;padding-block-start:8px}
.facts .fact:not(:has(+.fact)){padding-block-end:15px}
.facts .fact dt{margin:0}
.facts .fact dd{font-size:15px;font-weight:500;text-align:end;letter-spacing:0}
.facts .due{display:flex;justify-content:space-between;align-items:center;gap:12px;margin-block:-3px 2px}
.cal{display:inline-flex;align-items:center;justify-content:center;width:44px;height:44px;margin-block:-14px;vertical-align:middle}
.left{padding:3px 10px;border-radius:6px;background:var(--accent-soft);color:var(--accent-ink);font-weight:600;white-space:nowrap}
.facts .zones{margin-block-start:8px}
.doc>div{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 16px;margin-block-end:10px}
.paper{display:block;width:100%;height:calc(var(--narrow,60)*1.75rem + 8rem);max-height:240rem;border:0;border-radius:3px;background:#fff;color-scheme:light;box-shadow:0 0 0 1px rgb(22 26 33/.08),0 1px 2px rgb(22 26 33/.06),0 12px 32px -16px rgb(22 26 33/.22)}
.paper.whole{max-height:none}
.actions{position:fixed;inset-inline:0;inset-block-end:0;z-index:5;display:grid;grid-template-columns:1fr auto auto;gap:8px;padding:12px 16px calc(12px + env(safe-area-inset-bottom,0px));background:var(--surface);border-block-start:1px solid var(--line)}
.actions .btn{padding-inline:16px}
.actions.two{grid-template-columns:1fr auto}
.actions.two>:only-child{grid-column:1/-1}
.start{padding:24px}
.fields{display:grid;gap:16px}
.notes{padding-inline-start:20px;margin:0;display:grid;gap:10px;max-width:40em}
.actions .note{display:none}
@media (max-width:22.5rem){.actions{padding-inline:12px}.actions .btn{padding-inline:9px;font-size:15px;overflow-wrap:normal}.facts{padding-inline:18px}}
@media (min-width:40rem) and (max-width:63.99rem){.wrap{max-width:720px}.actions{padding-inline:max(20px,calc(50vw - 340px))}}
@media (min-width:64rem){
.band{padding-block:56px 64px}
.name{font-size:64px;letter-spacing:-.026em;margin-block:12px 18px}
.band .lead{font-size:20px}
.band .wrap>div{max-width:min(720px,calc(100% - 400px))}
.grid{grid-template-columns:minmax(0,720px) 352px;gap:0 48px;padding-block:40px 16px;align-items:start}
.grid>.notice{grid-column:1;margin:0 0 40px}
.grid>.rail{grid-column:2;grid-row:1/span 9;margin-block-start:-252px;position:sticky;inset-block-start:24px}
.grid>:is(.doc,.asked,.next,.ticket,.later,.start){grid-column:1;margin-block-end:56px}
.start{padding:32px}
.actions.two{grid-template-columns:1fr}
.note-paper{padding:44px 48px}
.paper{height:calc(var(--wide,40)*1.75rem + 16rem)}
.languages{padding:0}
.actions{position:sticky;grid-template-columns:1fr 1fr;padding:12px 24px 24px;border:0;border-radius:14px}
.actions .btn:first-child,.actions .note{grid-column:1/-1}
.actions .note{display:block;margin-block-start:6px}
}
@media print{.band{background:none;color:inherit;padding:0}.rail{margin:0!important}.next{display:none}.grid{display:block}.paper{box-shadow:none;max-height:none;height:calc(var(--wide,40)*1.5rem)}}
`;
