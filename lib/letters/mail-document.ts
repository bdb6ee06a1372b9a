import { languageAttributes } from "./document";
import { escapeHtml } from "./escape-html";
import { letterStyle } from "./letter-style";

const mailStyle = `${letterStyle}.paper { max-width: 46rem; margin: 0 auto; padding: 24px; }`;

/** Returns a complete HTML document around the sanitised text of an email. */
export function mailDocument(
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
<style>${mailStyle}</style>
</head>
<body><main class="paper">${html}</main></body>
</html>
`;
}
