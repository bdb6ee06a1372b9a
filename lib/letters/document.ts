import type { PaperSize } from "@/db/enums";
import { directionOf, resolveLocale } from "@/lib/format/locale";
import { escapeHtml } from "./escape-html";
import { paperStyle } from "./paper-style";
import { letterSandbox } from "./rules";

/** Content-Security-Policy of a letter's route. */
export const letterCsp = `sandbox ${letterSandbox}; default-src 'none'; font-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Returns the attributes of an element in a locale's language, written in its direction. */
export const languageAttributes = (locale: string) =>
  `lang="${escapeHtml(resolveLocale(locale))}" dir="${directionOf(locale)}"`;

/** Returns a letter in an element of its own language and direction, for a text in another. */
export const letterPart = (html: string, locale: string): string =>
  `<div ${languageAttributes(locale)}>${html}</div>`;

interface LetterPaper {
  title: string;
  locale: string;
  paper: PaperSize;
  /** Pages for those who write and send letters, one sheet for those who read them. */
  layout: "pages" | "sheet";
}

/** Returns a complete HTML document around a sanitised letter: paper on screen, ready to print. */
export function letterDocument(
  html: string,
  { title, locale, paper, layout }: LetterPaper,
): string {
  return `<!doctype html>
<html ${languageAttributes(locale)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${paperStyle(paper)}</style>
</head>
<body><main class="paper ${layout} ${paper}"><div class="flow">${html}</div></main></body>
</html>
`;
}
