import { paperFontFamily, slantedFontFaces, uprightFontFaces } from "@/lib/letters/paper-fonts";
import { themeStyle } from "./style";

/** What all pages of an offer share: type, colors, the account's bar, buttons. */
const base = `
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
.languages form{display:flex;flex-flow:row wrap;gap:0 4px;max-width:1168px;margin-inline:auto;padding:0 12px 16px}
.languages button{min-height:44px;padding:0 8px;border:0;background:none;color:var(--muted);font:inherit;font-size:14px;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.languages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
@media (max-width:22.5rem){.wrap{padding-inline:16px}}
@media (min-width:64rem){.wrap{padding-inline:24px}.top .wrap{min-height:72px}}
@media print{.screen{display:none!important}.card{box-shadow:none}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@page{margin:20mm}
`;

const steps = `
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
.steps p{color:var(--muted);margin-block-start:2px}
.next .h2{margin-block-end:20px}
.next .who{align-items:start;margin-block-start:28px;padding-block-start:24px;border-block-start:1px solid var(--line)}
`;

/** Style of covers. */
export const coverStyle = `${base}
html,body{background:var(--band)}
.cover{min-height:calc(100vh - 60px);min-height:calc(100svh - 60px);background:var(--band);color:#fff;display:grid;grid-template-rows:auto 1fr auto;position:relative;overflow:hidden}
.cover>*{position:relative}
.mark{position:absolute!important;inset-block-start:0;inset-inline-end:-.06em;font:400 min(110vw,520px)/.9 var(--serif);opacity:.06;-webkit-user-select:none;user-select:none}
.cover header{padding:24px 24px 0;font-weight:600;font-size:18px}
.plate{display:inline-block;padding:10px 14px;border-radius:10px;background:#fff}
.cover main{align-self:end;padding:48px 24px 36px}
.cover .eyebrow{font-size:17px}
.cover h1{font-size:clamp(36px,14vw,56px);line-height:1.04;letter-spacing:-.028em;text-wrap:balance;margin-block:12px 18px}
.cover .lead{font-size:19px;line-height:1.4;max-width:30em}
.sheet{background:var(--surface);color:var(--ink);padding:24px 24px calc(24px + env(safe-area-inset-bottom,0px));border-radius:20px 20px 0 0;display:grid;gap:16px}
.cover form{display:grid;gap:12px}
.languages{background:var(--band)}
.languages form{max-width:none}
.languages :is(button,[aria-current]){color:#fff}
@media (min-width:64rem){
.cover{grid-template-columns:minmax(0,1fr) 424px;grid-template-rows:auto 1fr;padding-inline:72px;column-gap:64px}
.mark{font-size:940px;inset-block-start:-90px;inset-inline-end:-40px}
.cover header{padding:56px 0 0;grid-column:1/-1;font-size:20px}
.cover main{grid-column:1;padding:48px 0 52px}
.cover h1{font-size:clamp(56px,7.2vw,104px);line-height:1;margin-block:16px 28px;margin-inline-start:-4px}
.cover :is(.eyebrow,.lead){font-size:22px}
.languages form{padding-inline:64px}
.sheet{grid-column:2;align-self:end;border-radius:14px;padding:32px;gap:24px;margin-block-end:48px}
}
`;

/** Style of the offer's page until it is answered. */
export const openOfferStyle = `${base}${steps}
.band{background:var(--band);color:#fff;padding-block:36px 96px}
.eyebrow{font-size:14px;font-weight:500}
.name{font-size:clamp(34px,11.2vw,44px);line-height:1.08;letter-spacing:-.022em;text-wrap:balance;margin-block:10px 14px}
.band .lead{font-size:18px;line-height:1.45;max-width:30em;text-wrap:pretty}
.grid{display:grid;grid-template-columns:minmax(0,1fr);gap:40px;padding-block-end:40px}
.languages{padding-block-end:76px}
.grid>.notice{margin-block-start:24px}
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
.left{padding:3px 10px;border-radius:6px;background:var(--accent-soft);color:var(--accent-ink);font-weight:600;white-space:nowrap}
.facts .zones{margin-block-start:8px}
.doc>div{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 16px;margin-block-end:10px}
.paper{display:block;width:100%;height:calc(var(--narrow,60)*1.75rem + 8rem);max-height:240rem;border:0;border-radius:3px;background:#fff;color-scheme:light;box-shadow:0 0 0 1px rgb(22 26 33/.08),0 1px 2px rgb(22 26 33/.06),0 12px 32px -16px rgb(22 26 33/.22)}
.paper.whole{max-height:none}
.actions{position:fixed;inset-inline:0;inset-block-end:0;z-index:5;display:grid;grid-template-columns:1fr auto auto;gap:8px;padding:12px 16px calc(12px + env(safe-area-inset-bottom,0px));background:var(--surface);border-block-start:1px solid var(--line)}
.actions .btn{padding-inline:16px}
.actions .note{display:none}
@media (max-width:22.5rem){.actions{padding-inline:12px}.actions .btn{padding-inline:9px;font-size:15px;overflow-wrap:normal}.facts{padding-inline:18px}}
@media (min-width:40rem) and (max-width:63.99rem){.wrap{max-width:720px}.actions{padding-inline:max(20px,calc(50vw - 340px))}}
@media (min-width:64rem){
.band{padding-block:56px 64px}
.name{font-size:64px;letter-spacing:-.026em;margin-block:12px 18px}
.band .lead{font-size:20px}
.band .wrap>div{max-width:min(720px,calc(100% - 400px))}
.grid{grid-template-columns:minmax(0,720px) 352px;column-gap:48px;row-gap:56px;padding-block:40px 64px;align-items:start}
.grid>.notice{grid-column:1;margin:0}
.grid>.rail{grid-column:2;grid-row:1/span 9;margin-block-start:-252px;position:sticky;inset-block-start:24px}
.grid>.doc,.grid>.next,.grid>.asked{grid-column:1}
.paper{height:calc(var(--wide,40)*1.75rem + 16rem)}
.languages{padding:0}
.actions{position:sticky;grid-template-columns:1fr 1fr;padding:12px 24px 24px;border:0;border-radius:14px}
.actions .btn:first-child,.actions .note{grid-column:1/-1}
.actions .note{display:block;margin-block-start:6px}
}
@media print{.band{background:none;color:inherit;padding:0}.rail{margin:0!important}.next{display:none}.grid{display:block}.paper{box-shadow:none;max-height:none;height:calc(var(--wide,40)*1.5rem)}}
`;

/** Style of the pages that have one form. */
export const stepStyle = `${base}${slantedFontFaces}
html,body{background:var(--surface)}
.stripe{height:6px;background:var(--band)}
.top{border:0}
.form{max-width:560px;margin-inline:auto;padding:8px 20px 48px;display:grid;grid-template-columns:minmax(0,1fr);gap:28px}
.form .back-link{text-decoration:none;justify-self:start;margin-block-end:-16px}
.form h1{font-size:36px;line-height:1.12;letter-spacing:-.02em}
.form form{display:grid;gap:24px}
.intro{font-size:17px;margin-block-start:-12px}
.recap{border-block:1px solid var(--line);padding-block:16px;display:grid;grid-template-columns:1fr auto;gap:2px 16px;align-items:baseline}
.recap b{font-weight:600}
.recap span{color:var(--muted);font-size:15px}
.recap>:nth-child(even){text-align:end}
.l{display:block;font-weight:600;margin-block-end:4px}
.opt-note{color:var(--muted);font-weight:400}
.l+.muted{margin-block-end:12px}
.pen{background:var(--accent-soft);border-radius:10px 10px 0 0;border-block-end:2px solid var(--accent-ink)}
.pen input{display:block;width:100%;height:96px;border:0;background:none;padding:26px 20px 8px;font:italic 400 clamp(28px,9vw,38px)/1.2 var(--serif);letter-spacing:-.015em;color:var(--sig);border-radius:10px 10px 0 0}
[dir=rtl] .pen input{font-style:normal;letter-spacing:0}
.pen.wrong{border-color:var(--negative)}
.under{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;margin-block-start:8px}
.error{color:var(--negative);font-weight:500;margin-block-end:8px}
.pair div{display:grid;grid-template-columns:92px minmax(0,1fr);align-items:baseline;gap:12px;padding-block:14px;border-block-end:1px solid var(--line)}
.pair dt{color:var(--muted);font-size:15px}
.pair dd{font-size:22px;line-height:1.3}
.pair .hand{font-style:italic;font-size:28px;color:var(--sig);letter-spacing:-.01em}
[dir=rtl] .hand{font-style:normal}
.pair mark{background:none;color:inherit;text-decoration:underline;text-decoration-color:var(--warning);text-decoration-thickness:2px;text-underline-offset:.18em}
.form .q{border:1px solid var(--line-strong);border-radius:12px;padding:20px;gap:8px}
.q h2{font-size:17px;font-weight:600}
.q .pen input{height:72px;padding-block:16px 8px;font-size:30px}
.q .btn{margin-block-start:8px}
fieldset{border:0;padding:0;margin:0;min-width:0;display:grid}
legend{font-weight:600;padding:0;margin-block-end:8px}
.opt{display:grid;grid-template-columns:24px minmax(0,1fr);gap:14px;align-items:center;min-height:52px;padding-block:6px;border-block-end:1px solid var(--line);cursor:pointer}
.opt:first-of-type{border-block-start:1px solid var(--line)}
.opt input{width:22px;height:22px;margin:0;accent-color:var(--accent)}
textarea{display:block;width:100%;min-height:112px;padding:12px 14px;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface);color:var(--ink);font:inherit;resize:vertical}
textarea[aria-invalid]{border-color:var(--negative)}
@media (min-width:64rem){.form{padding-block:32px 96px}.form h1{font-size:44px}.acts{display:flex;gap:12px}.acts .btn{width:auto;padding-inline:28px}.form .pen input{font-size:46px;height:112px}.form .q .pen input{font-size:34px;height:80px}}
`;

/** Style of the offer's page once it is answered. */
export const answeredStyle = `${base}${steps}${slantedFontFaces}
.hero{background:var(--band);color:#fff;position:relative;overflow:hidden;padding-block:24px 132px}
.hero .wrap{position:relative}
.hero .account{font-weight:600;font-size:18px}
.hero .plate{display:inline-block;padding:10px 14px;border-radius:10px;background:#fff}
.hero .mark{position:absolute;inset-block-start:-.12em;inset-inline-end:-.06em;font:400 min(110vw,900px)/.9 var(--serif);opacity:.06;-webkit-user-select:none;user-select:none}
.hero h1{font-size:clamp(38px,13vw,52px);line-height:1.06;letter-spacing:-.026em;margin-block:64px 16px;text-wrap:balance}
.hero .lead{font-size:19px;line-height:1.45;max-width:26em}
.done{display:grid;grid-template-columns:minmax(0,1fr);gap:44px;margin-block-start:-96px;padding-block-end:64px;position:relative}
.signed{padding:24px}
.row{display:flex;justify-content:space-between;align-items:flex-start;gap:12px}
.lab,.signed dt{font-size:14px;color:var(--muted)}
.signed dl{display:grid;gap:4px;margin-block-end:22px}
.signed dd+dt{margin-block-start:10px}
.hand{font-family:var(--serif);font-style:italic;font-size:clamp(30px,10.2vw,42px);line-height:1.15;letter-spacing:-.02em;color:var(--sig);margin-block:22px 10px;padding-block-end:10px;border-block-end:1.5px solid var(--ink)}
[dir=rtl] .hand{font-style:normal;letter-spacing:0}
.seal{color:var(--accent-ink);margin-block:-2px -24px}
.seal text{font:600 9px system-ui,sans-serif;letter-spacing:.04em}
.day{font-weight:600}
.when{margin-block-end:22px}
.first{flex-wrap:wrap;display:flex;justify-content:space-between;align-items:end;gap:16px;border-block:1px solid var(--line);padding-block:20px}
.first b{display:block;font:400 22px/1.3 var(--serif);letter-spacing:-.015em}
.big{font-size:44px;line-height:1;font-weight:600;letter-spacing:-.03em;text-align:end;font-variant-numeric:tabular-nums lining-nums}
.big small{display:block;font-size:14px;font-weight:400;letter-spacing:0;color:var(--muted);margin-block-start:6px}
.signed .note{text-align:center;margin-block-start:10px;text-wrap:balance}
.proof{border-block-start:1px solid var(--line);margin-block-start:24px;padding-block-start:20px;display:grid;gap:6px}
.proof b{font-weight:600;color:var(--ink)}
.mono{font:400 12.5px/1.65 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--muted);word-break:break-all}
.side{display:grid;gap:36px}
@media (min-width:64rem){
.hero{padding-block:40px 200px}.hero h1{font-size:80px;margin-block:80px 20px;max-width:11em}.hero .lead{font-size:22px}
.done{grid-template-columns:520px minmax(0,1fr);column-gap:72px;margin-block-start:-136px;align-items:start}
.signed{padding:36px}.hand{font-size:54px}.first b{font-size:28px}
.side{padding-block-start:176px}
}
@media print{.hero{background:none;color:inherit;padding:0}.hero .mark{display:none}.hero h1{margin-block:16px;font-size:32px}.done{margin:16px 0 0;display:block}.signed{padding:0}}
`;
