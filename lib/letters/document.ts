import { directionOf, resolveLocale } from "@/lib/format/locale";
import { escapeHtml } from "./escape-html";
import { paperStyle } from "./paper-style";

/** What a letter's frame may do: open links, and be measured by its page. It never runs a script. */
export const letterSandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** Content-Security-Policy of a letter's route. */
export const letterCsp = `sandbox ${letterSandbox}; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Returns the attributes of an element in a locale's language, written in its direction. */
const languageAttributes = (locale: string) =>
  `lang="${escapeHtml(resolveLocale(locale))}" dir="${directionOf(locale)}"`;

/** Returns a letter in an element of its own language and direction, for a text in another. */
export const letterPart = (html: string, locale: string): string =>
  `<div ${languageAttributes(locale)}>${html}</div>`;

/**
 * Returns a complete HTML document around a sanitised letter: white paper on screen, ready to
 * print.
 */
export function letterDocument(
  html: string,
  { title, locale }: { title: string; locale: string },
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
<style>${paperStyle}</style>
</head>
<body><main>${html}</main></body>
</html>
`;
}
