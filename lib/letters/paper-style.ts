/** Styles of a letter on paper and on screen, in its sandboxed document. */
export const paperStyle = `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
html { background: #fff; color: #1c1c1e; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  font: 16px/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  font-variant-numeric: lining-nums;
  overflow-wrap: break-word;
}
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4.5rem); }
h1, h2, h3, h4, h5, h6 { margin: 1.8em 0 0.5em; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.6rem; margin-top: 0; }
h2 { font-size: 1.2rem; }
h3, h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote, table { margin: 0 0 1em; }
ul, ol { padding-inline-start: 1.4em; }
li { margin: 0.25em 0; }
blockquote { padding-inline-start: 1em; border-inline-start: 2px solid #d4d4d8; }
hr { margin: 2em 0; border: 0; border-top: 1px solid #d4d4d8; }
img { max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: lining-nums tabular-nums; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.4em; }
th, td { padding: 0.5em 0; padding-inline-end: 0.75em; text-align: start; vertical-align: top; }
th, td { border-bottom: 1px solid #e4e4e7; }
tr:first-child > th, tr:first-child > td { border-top: 1px solid #e4e4e7; }
tbody th { width: 38%; font-weight: 600; }
a { color: #1d4ed8; text-underline-offset: 0.15em; }
a.letter-action {
  display: inline-block;
  min-height: 44px;
  padding: 0.6em 1.2em;
  border-radius: 6px;
  background: #1d4ed8;
  color: #fff;
  font-family: system-ui, sans-serif;
  font-weight: 600;
  text-decoration: none;
}
a:focus-visible { outline: 3px solid #93c5fd; outline-offset: 2px; }
.letterhead { margin-bottom: 2.5em; color: #52525b; }
.letter-note { font-size: 0.9rem; color: #52525b; }
@page { margin: 22mm 20mm; }
@media print {
  body { font-size: 11pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
  a.letter-action { padding: 0; min-height: 0; background: none; color: inherit; text-decoration: underline; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, img, blockquote { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
}
`;
