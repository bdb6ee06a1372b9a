import { brandColors } from "@/lib/format/brand-colors";
import { languageAttributes } from "./document";
import { escapeHtml } from "./escape-html";
import { letterStyle } from "./letter-style";
import type { LetterBranding } from "./types";

const mailStyle = `${letterStyle}
body { background: #f4f5f7; }
.paper { max-width: 40rem; margin: 0 auto; padding: 32px 40px 40px; font-size: 16px; }
.brand { max-width: 40rem; margin: 24px auto 0; padding: 20px 40px; border-top: 6px solid; background: #fff; }
.brand img { display: block; max-width: 240px; max-height: 48px; }
.brand strong { font: 600 18px/1.4 system-ui, sans-serif; }
.legal { max-width: 40rem; margin: 0 auto; padding: 16px 40px 32px; color: #52525b; font: 13px/1.5 system-ui, sans-serif; }
@media (max-width: 30rem) { .brand, .paper, .legal { padding-inline: 20px; } }
`;

const usualColor = "#1d4ed8";

/** The colors themselves, for mail programs that know no variables. */
const colorStyle = (color: string | null): string =>
  `a { color: ${color ?? usualColor}; } a.letter-action { background: ${color ?? usualColor}; color: #fff; } .brand { border-top-color: ${color ?? "#d4d4d8"}; }`;

interface Mail {
  title: string;
  locale: string;
  /** Null for a message that concerns a person rather than an account. */
  branding: LetterBranding | null;
}

/**
 * Returns a complete HTML document around the sanitised text of an email. Its images are data:
 * addresses, which sending replaces with attached parts.
 */
export function mailDocument(html: string, { title, locale, branding }: Mail): string {
  const color = branding?.color ? brandColors(branding.color).action : null;
  return `<!doctype html>
<html ${languageAttributes(locale)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${mailStyle}${colorStyle(color)}</style>
</head>
<body>${branding ? brand(branding) : ""}<main class="paper">${html}</main>${branding ? legal(branding) : ""}</body>
</html>
`;
}

function brand({ company, logo }: LetterBranding): string {
  const mark = logo
    ? `<img src="${escapeHtml(logo)}" alt="${escapeHtml(company)}" height="48">`
    : `<strong>${escapeHtml(company)}</strong>`;
  return `<div class="brand">${mark}</div>`;
}

function legal({ footer }: LetterBranding): string {
  if (!footer) return "";
  return `<div class="legal">${escapeHtml(footer).replaceAll("\n", "<br>")}</div>`;
}
