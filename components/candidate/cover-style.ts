import { baseStyle } from "./base-style";

/** Style of covers, and of the pages in place of what a link can't show. */
export const coverStyle = `${baseStyle}
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
