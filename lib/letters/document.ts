import { resolveLocale } from "@/lib/format/locale";
import { escapeHtml } from "./escape-html";
import { paperStyle } from "./paper-style";

/** Content-Security-Policy of a letter's route. */
export const letterCsp =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

/**
 * Returns a complete HTML document around a sanitised letter: white paper on screen, ready to
 * print.
 */
export function letterDocument(
  html: string,
  { title, locale }: { title: string; locale: string },
): string {
  return `<!doctype html>
<html lang="${escapeHtml(resolveLocale(locale))}">
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
