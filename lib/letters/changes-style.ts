/** Styles of what has changed between two letters, and of a template's variables and conditions. */
export const changesStyle = `
.letter-added { background: #e5f8ea; color: #0a4d2e; text-decoration: underline 2px; text-underline-offset: 0.2em; }
.letter-removed { background: #ffefee; color: #8c1d22; text-decoration: line-through; }
.letter-added, .letter-removed { border-radius: 2px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.letter-removed + .letter-added { margin-inline-start: 0.15em; }
.letter-added > img { outline: 3px solid #0a4d2e; }
.letter-removed > img { outline: 3px dashed #8c1d22; opacity: 0.5; }
.letter-restyled { outline: 2px dotted #88520c; outline-offset: 0.25em; }
.letter-variable { padding: 0.05em 0.35em; border-radius: 5px; background: #ecefff; color: #4644c2; }
.letter-condition { margin-inline: 0.2em; padding: 0.1em 0.5em; border: 1px solid #d4d4d8; border-radius: 5px; color: #52525b; font: 600 0.72em/1.6 system-ui, sans-serif; }
.letter-code, .letter-source { border: 1px dashed #a1a1aa; border-radius: 5px; background: #fafafa; font: 0.8em/1.5 ui-monospace, monospace; }
.letter-code { padding: 0.1em 0.4em; }
.letter-source { margin: 0 0 1em; padding: 0.75em 1em; white-space: pre-wrap; overflow-wrap: anywhere; }
.letter-conditional { border-bottom: 1px dotted #71717a; }
.letter-branch { margin: 0 0 1em; padding: 0.75em 1em; border: 1px solid #e4e4e7; border-inline-start: 3px solid #a1a1aa; border-radius: 6px; }
.letter-branch > :last-child { margin-bottom: 0; }
.letter-branch > :first-child { margin-bottom: 0.5em; }
.letter-branch > :first-child .letter-condition, li > p > .letter-condition:first-child { margin-inline-start: 0; }
.letter-variable, .letter-condition, .letter-code { display: inline-block; max-width: 100%; }
.letter-variable { line-height: 1.35; }
:is(.letter-added, .letter-removed) :is(.letter-variable, .letter-condition, .letter-code) { margin-inline: 0.15em; border: 1px solid currentColor; color: inherit; }
.letter-added :is(.letter-variable, .letter-condition, .letter-code) { background: #e5f8ea; text-decoration: underline 2px; }
.letter-removed :is(.letter-variable, .letter-condition, .letter-code) { border-style: dashed; background: #ffefee; text-decoration: line-through; }
`;
