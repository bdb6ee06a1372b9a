/**
 * Style of the sitting pages, in addition to that of all candidate pages. Their titles load no font:
 * a sitting is taken on whatever connection there is.
 */
export const sittingStyle = `
.hero h1,h2{font-family:inherit}
html{scroll-padding-top:5rem}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
.sitting{position:sticky;top:0;z-index:1}
.sitting>div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem;max-width:50rem;margin:0 auto;padding:.625rem 1rem}
.sitting p{padding:0;margin:0;max-width:none}
.sitting .name{flex:1 1 12rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sitting .clock{font-weight:500}
.sitting .clock b{font-weight:600}
.sitting .clock.soon b{color:var(--negative)}
.sitting #status{flex-basis:100%;min-height:1.3125rem;font-size:.875rem;font-weight:400;color:var(--muted)}
.sitting #status.bad{color:var(--negative);font-weight:500}
main.sit{gap:1.5rem;padding-block:1.5rem 4rem}
#heading:focus{outline:none}
.question{width:100%;padding-block:.5rem 1rem;display:flex;flex-direction:column;gap:.5rem}
.question+.question{border-top:1px solid var(--line);padding-top:1.25rem}
fieldset{border:0;margin:0;padding:0;min-width:0;display:flex;flex-direction:column;gap:.5rem}
legend{padding:0;font-weight:500}
legend span,label>span{display:block}
.prompt{font-size:1.125rem;line-height:1.5}
.option{display:flex;align-items:center;gap:.75rem;min-height:48px;padding:.5rem .875rem;border:1px solid var(--line-strong);border-radius:.5rem;background:var(--surface);font-weight:400;cursor:pointer}
.option:hover{background:var(--sunken)}
.option:has(:checked){border-color:var(--accent);background:var(--accent-soft)}
.option:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
.option input:focus-visible{outline:none}
.option span{min-width:0}
input[type=password]{width:100%;min-height:48px;padding:.625rem .75rem;border:1px solid var(--line-strong);border-radius:.5rem;background:var(--canvas);color:var(--ink);font:inherit}
.go{display:flex;flex-wrap:wrap;gap:.25rem .75rem}
.overview{width:100%;border-top:1px solid var(--line);padding-top:1.25rem}
.jumps{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem;width:100%}
.jump{display:inline-flex;align-items:center;justify-content:center;gap:.375rem;min-width:52px;min-height:44px;padding:.25rem .5rem;border:1px solid var(--line-strong);border-radius:.5rem;background:var(--surface);color:var(--ink);font:inherit;cursor:pointer}
.jump[aria-current]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.jump .mark{width:.625rem;height:.625rem;border:2px solid var(--line-strong);border-radius:50%;overflow:hidden;text-indent:1rem;white-space:nowrap}
.jump .mark[data-done]{border-color:var(--positive);background:var(--positive)}
.checks{padding:0;list-style:none;width:100%}
.checks li{display:flex;align-items:center;justify-content:space-between;gap:1rem;border-bottom:1px solid var(--line)}
.checks .mark{color:var(--warning);font-weight:500}
.checks .mark[data-done]{color:var(--positive);font-weight:400}
.link{min-height:44px;min-width:44px;padding:0;border:0;background:none;color:var(--accent-ink);font:inherit;text-decoration:underline;text-underline-offset:.2em;text-align:start;cursor:pointer}
.button[disabled]{opacity:.5;cursor:default}
main.card.wide{max-width:38rem;justify-content:flex-start}
.notes{padding-inline-start:1.25rem;display:flex;flex-direction:column;gap:.5rem;margin:0}
@media (min-width:44rem){.sitting>div{padding-inline:1.5rem}.go .button{align-self:auto}}
@media print{.sitting{position:static}}
`;

/** Hides content that needs a script. */
export const styleWithoutScript = ".scripted{display:none}";
