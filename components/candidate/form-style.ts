import { slantedFontFaces } from "@/lib/letters/paper-fonts";
import { baseStyle, fieldsStyle } from "./base-style";

/** Style of the pages that have one form. */
export const formStyle = `${baseStyle}${fieldsStyle}${slantedFontFaces}
html,body{background:var(--surface)}
.stripe{height:6px;background:var(--band)}
.top{border:0}
.top:empty{min-height:40px}
.form{max-width:560px;margin-inline:auto;padding:8px 20px 48px;display:grid;grid-template-columns:minmax(0,1fr);gap:28px}
.form .back-link{text-decoration:none;justify-self:start;margin-block-end:-16px}
.form h1{hyphens:auto;font-size:clamp(30px,9.2vw,36px);line-height:1.12;letter-spacing:-.02em}
.form form{display:grid;gap:24px}
.intro{font-size:17px;margin-block-start:-12px}
.languages :is(form,div){max-width:560px}
.recap{border-block:1px solid var(--line);padding-block:16px;display:grid;grid-template-columns:1fr auto;gap:2px 16px;align-items:baseline}
.recap b{font-weight:600}
.recap span{color:var(--muted);font-size:15px}
.recap>:nth-child(even){text-align:end}
.opt-note{color:var(--muted);font-weight:400}
.l+.muted{margin-block-end:12px}
.pen{background:var(--accent-soft);border-radius:10px 10px 0 0;border-block-end:2px solid var(--accent-ink)}
.pen input{display:block;width:100%;height:96px;border:0;background:none;padding:26px 20px 8px;font:italic 400 clamp(28px,9vw,38px)/1.2 var(--serif);letter-spacing:-.015em;color:var(--sig);border-radius:10px 10px 0 0}
[dir=rtl] .pen input{font-style:normal;letter-spacing:0}
.pen.wrong{border-color:var(--negative)}
.under{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;margin-block-start:8px}
div>.error{margin-block-end:8px}
.pair.facts dd{font-size:17px}
.pair.facts .mono{font:400 13px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;word-break:break-all}
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
@media (min-width:64rem){.form{padding-block:32px 96px}.form h1{font-size:44px}.acts{display:flex;gap:12px}.acts .btn{width:auto;padding-inline:28px}.form .pen input{font-size:46px;height:112px}.form .q .pen input{font-size:34px;height:80px}}
`;
