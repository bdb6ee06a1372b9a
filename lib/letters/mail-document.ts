import { brandColors } from "@/lib/format/brand-colors";
import { languageAttributes } from "./document";
import { escapeHtml } from "./escape-html";
import { letterStyle } from "./letter-style";
import type { LetterBranding } from "./types";

const mailStyle = `${letterStyle}
:root { color-scheme: light dark; }
body { background: #f4f5f7; }
.paper { max-width: 40rem; margin: 0 auto; padding: 32px 40px 40px; font-size: 16px; }
.brand { max-width: 40rem; margin: 24px auto 0; padding: 20px 40px; border-top: 6px solid; background: #fff; }
.brand img { display: block; max-width: 240px; max-height: 48px; }
.brand strong { font: 600 18px/1.4 system-ui, sans-serif; }
.legal { max-width: 40rem; margin: 0 auto; padding: 16px 40px 32px; color: #52525b; font: 13px/1.5 system-ui, sans-serif; }
.letter { color: #1c1c1e; }
@media (max-width: 30rem) { .brand, .paper, .legal { padding-inline: 20px; } }
`;

const usualColors = { action: "#1d4ed8", darkAction: "#8ab0ff" };

/**
 * The colors themselves, for mail programs that know no variables. In the dark, a letter stays on
 * white paper: its author chose its colors for that. So does a logo.
 */
const colorStyle = (color: string | null): string => {
  const { action, darkAction } = color === null ? usualColors : brandColors(color);
  return `a { color: ${action}; } a.letter-action { background: ${action}; color: #fff; } .brand { border-top-color: ${color === null ? "#d4d4d8" : action}; }
@media (prefers-color-scheme: dark) {
:root { color-scheme: dark; }
html { color: #e8eaed; }
body { background: #0f1114; }
.paper, .brand { background: #15171b; }
.legal { color: #a7adb5; }
blockquote, hr { border-color: #3a3f47; }
a { color: ${darkAction}; }
.letter, .logo { color-scheme: only light; color: #1c1c1e; background: #fff; }
.letter { padding: 24px; border-radius: 3px; }
.letter a { color: ${action}; }
a.letter-action { color: #fff; }
.letter :is(blockquote, hr) { border-color: #d4d4d8; }
}
`;
};

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
  return `<!doctype html>
<html ${languageAttributes(locale)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${mailStyle}${colorStyle(branding?.color ?? null)}</style>
</head>
<body>${branding ? brand(branding) : ""}<main class="paper">${html}</main>${branding ? legal(branding) : ""}</body>
</html>
`;
}

function brand({ company, logo }: LetterBranding): string {
  const mark = logo
    ? `<img src="${escapeHtml(logo)}" alt="${escapeHtml(company)}" height="48">`
    : `<strong>${escapeHtml(company)}</strong>`;
  return `<div class="brand${logo ? " logo" : ""}">${mark}</div>`;
}

function legal({ footer }: LetterBranding): string {
  if (!footer) return "";
  return `<div class="legal">${escapeHtml(footer).replaceAll("\n", "<br>")}</div>`;
}
