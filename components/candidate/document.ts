import { directionOf } from "@/lib/format/locale";
import { brandStyle, type PageBrand } from "./brand";
import { languageButtons, languageSwitch } from "./language-switch";
import { html, Markup } from "./markup";

/** A candidate page before it becomes a response. */
export interface Page {
  title: string;
  lang: string;
  /** The account's colors; pages of unknown accounts have none. */
  brand?: PageBrand;
  body: Markup;
  /** Where the form that switches the language of the page's frame goes; none without it. */
  languageAction?: string;
  /** The page below the link that this form leads back to, if it isn't the link's own. */
  languageReturn?: string;
  /** The page's own form that switches it instead, and keeps what was typed. */
  languageForm?: string;
  /** Set when the page follows an invalid or refused request. */
  status?: number;
  sheet: string;
  /** Extra CSS for this page only; never includes user input. */
  style?: string;
  /** Extra CSS for readers without scripts; hides content that needs one. */
  styleWithoutScript?: string;
  /** Path of the page's own script, on our origin. Every page works without it. */
  script?: string;
  /**
   * Reloads the page, or loads another one, after this many seconds when the script does not run.
   */
  refresh?: { seconds: number; url?: string };
}

/** Renders the whole document. `nonce` allows its one stylesheet through the CSP. */
export function pageDocument(page: Page, nonce: string): string {
  const style = [page.sheet, brandStyle(page.brand?.color ?? null), page.style].join("");
  return `<!doctype html>
<html lang="${html`${page.lang}`.text}" dir="${directionOf(page.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<title>${html`${page.title}`.text}</title>
<style nonce="${nonce}">${style}</style>
${withoutScript(page, nonce).text}${behaviour(page).text}
</head>
<body>${page.body.text}${languages(page).text}</body>
</html>
`;
}

function languages({ lang, languageAction, languageForm, languageReturn }: Page): Markup {
  if (languageForm) return languageButtons(lang, languageForm);
  return html`${languageAction && languageSwitch(lang, languageAction, languageReturn)}`;
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
 * Returns the CSP of a candidate page: its own style, the letter's frame, and forms to our origin.
 * A page with our script may also run it and connect to our origin.
 */
export const pageCsp = (nonce: string, { script }: Pick<Page, "script"> = {}): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src data:",
    "font-src 'self'",
    ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
