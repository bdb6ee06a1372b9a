import { paperFontFamily } from "./paper-fonts";

/** Styles of a letter's text, on a sheet of paper on screen, printed, and in an email. */
export const letterStyle = `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
html { color: #1c1c1e; -webkit-text-size-adjust: 100%; }
body { margin: 0; display: flow-root; container-type: inline-size; }
.paper {
  padding: clamp(1.5rem, 10cqi, 4.5rem) clamp(1.25rem, 12cqi, 5.5rem);
  background: #fff;
  font: 1.0625rem/1.6 ${paperFontFamily};
  font-variant-numeric: lining-nums;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.5em; font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { margin-top: 0; font-size: 1.6em; }
h2 { font-size: 1.2em; }
h3, h4, h5, h6 { font-size: 1em; }
p, ul, ol, dl, blockquote, table { margin: 0 0 1em; }
ul, ol { padding-inline-start: 1.4em; }
li { margin: 0.25em 0; }
li > p, td > p, th > p { margin: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 2px solid #d4d4d8; }
hr { margin: 2em 0; border: 0; border-top: 1px solid #d4d4d8; }
hr.page-break { margin: 2.5em 0; border-top: 1px dashed #a1a1aa; }
img { max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums; }
caption { padding-bottom: 0.4em; font-weight: 600; text-align: start; }
th, td { padding: 0.45em 0; padding-inline-end: 0.75em; text-align: start; vertical-align: top; }
th, td { border-bottom: 1px solid #e4e4e7; }
tr:first-child > th, tr:first-child > td { border-top: 1px solid #e4e4e7; }
tbody th { width: 34%; color: #52525b; font-weight: 400; }
a { color: var(--brand, #1d4ed8); text-underline-offset: 0.15em; }
a.letter-action {
  display: inline-block;
  padding: 0.7em 1.3em;
  border-radius: 10px;
  background: var(--brand, #1d4ed8);
  color: #fff;
  font: 600 0.95em/1.5 system-ui, sans-serif;
  text-decoration: none;
}
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.letterhead { margin-bottom: 2.5em; color: #52525b; }
.letter-note { font-size: 0.9em; color: #52525b; }
.letter-signature { display: block; break-inside: avoid; color: #52525b; }
.letter-signature img { display: block; width: auto; max-height: 4.2em; }
.head { display: flex; justify-content: space-between; gap: 2em; margin-bottom: 2.5em; color: #52525b; font-size: 0.82em; break-inside: avoid; }
.head img { flex: 0 1 auto; min-width: 0; max-width: 60%; max-height: 4.4em; object-fit: contain; object-position: 0 0; }
.head p { flex: 0 0 auto; max-width: 60%; margin: 0; text-align: end; white-space: pre-line; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2em; margin-top: 3em; padding-top: 0.8em; border-top: 1px solid #d4d4d8; color: #52525b; font-size: 0.75em; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
tr, img, blockquote { break-inside: avoid; }
p, li { orphans: 3; widows: 3; }
@media print {
  html, .paper { background: none; }
  .paper { padding: 0; font-size: 11pt; line-height: 1.5; }
  hr.page-break { margin: 0; border: 0; break-after: page; }
  a { color: inherit; }
  a.letter-action { padding: 0; background: none; color: inherit; text-decoration: underline; }
}
`;
