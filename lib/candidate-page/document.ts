import { html, type Markup } from "./markup";
import { pageStyle } from "./style";

/** One page for a candidate, before it becomes a response. */
export interface Page {
  title: string;
  lang: string;
  body: Markup;
  /** Set where the page follows a mistake or a refusal. */
  status?: number;
  /** More style, for what only this page knows; never anything a person wrote. */
  style?: string;
}

/** The whole document. It has no script; `nonce` lets its one stylesheet through the policy. */
export function pageDocument(page: Page, nonce: string): string {
  const style = pageStyle + (page.style ?? "");
  return `<!doctype html>
<html lang="${html`${page.lang}`.text}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<title>${html`${page.title}`.text}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>${page.body.text}</body>
</html>
`;
}

/** What a candidate's page may do: show its own style and the letter, and send its forms home. */
export const pageCsp = (nonce: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src data:",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
