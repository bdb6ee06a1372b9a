import { html, Markup } from "./markup";
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
  /** The same for readers without a script alone, which hides what is true only with one. */
  styleWithoutScript?: string;
  /** Where the page's own script is, on our origin. Every page works without it. */
  script?: string;
  /** Without the script, the page is loaded again, or another one, after so many seconds. */
  refresh?: { seconds: number; url?: string };
}

/** The whole document. `nonce` lets its one stylesheet through the policy. */
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
${withoutScript(page, nonce).text}${behaviour(page).text}
</head>
<body>${page.body.text}</body>
</html>
`;
}

const withoutScript = ({ styleWithoutScript }: Page, nonce: string): Markup =>
  html`${
    styleWithoutScript &&
    html`<noscript><style nonce="${nonce}">${new Markup(styleWithoutScript)}</style></noscript>
`
  }`;

function behaviour({ refresh, script }: Page): Markup {
  const content = refresh && `${refresh.seconds}${refresh.url ? `; url=${refresh.url}` : ""}`;
  const reload = content && html`<meta http-equiv="refresh" content="${content}">`;
  if (!script) return html`${reload}`;
  return html`<script defer src="${script}"></script>${reload && html`<noscript>${reload}</noscript>`}`;
}

/**
 * What a candidate's page may do: show its own style and the letter, and send its forms home. A
 * page with a script of ours may run it, and let it call home.
 */
export const pageCsp = (nonce: string, { script }: Pick<Page, "script"> = {}): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src data:",
    ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
