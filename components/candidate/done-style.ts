import { slantedFontFaces } from "@/lib/letters/paper-fonts";
import { baseStyle, stepsStyle } from "./base-style";

/** Style of the pages that confirm what was done. */
export const doneStyle = `${baseStyle}${stepsStyle}${slantedFontFaces}
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
.said{font-size:28px;line-height:1.2;margin-block:6px 20px}
.over{display:grid;gap:14px}
.over .said{margin-block:-8px 4px}
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
