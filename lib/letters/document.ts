import { brandColors } from "@/lib/format/brand-colors";
import { directionOf, resolveLocale } from "@/lib/format/locale";
import { escapeHtml } from "./escape-html";
import { paperStyle } from "./paper-style";
import { letterSandbox } from "./rules";
import type { LetterBranding } from "./types";

/** Content-Security-Policy of a letter's route. */
export const letterCsp = `sandbox ${letterSandbox}; default-src 'none'; font-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Returns the attributes of an element in a locale's language, written in its direction. */
export const languageAttributes = (locale: string) =>
  `lang="${escapeHtml(resolveLocale(locale))}" dir="${directionOf(locale)}"`;

/** Returns a letter in an element of its own language and direction, for a text in another. */
export const letterPart = (html: string, locale: string): string =>
  `<div class="letter" ${languageAttributes(locale)}>${html}</div>`;

interface LetterPaper {
  title: string;
  locale: string;
  branding: LetterBranding;
  /** Pages for those who write and send letters, one sheet for those who read them. */
  layout: "pages" | "sheet";
}

/** Returns a complete HTML document around a sanitised letter: paper on screen, ready to print. */
export function letterDocument(
  html: string,
  { title, locale, branding, layout }: LetterPaper,
): string {
  const { paper, color } = branding;
  const brand = color === null ? "" : `:root { --brand: ${brandColors(color).action}; }`;
  return `<!doctype html>
<html ${languageAttributes(locale)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${paperStyle(paper, layout)}${brand}</style>
</head>
<body><main class="paper ${layout} ${paper}"><div class="flow">${head(branding)}${html}</div>${foot(branding)}</main></body>
</html>
`;
}

function head({ company, logo, letterhead }: LetterBranding): string {
  if (!logo && !letterhead) return "";
  const mark = logo
    ? `<img src="${escapeHtml(logo)}" alt="${escapeHtml(company)}">`
    : `<strong>${escapeHtml(company)}</strong>`;
  const lines = letterhead ? `<p>${linesOf(letterhead).join("\n")}</p>` : "";
  return `<header class="head">${mark}${lines}</header>`;
}

function foot({ footer }: LetterBranding): string {
  if (!footer) return "";
  return `<footer class="foot">${linesOf(footer).join("")}</footer>`;
}

/** Returns the lines of an account's text, each in the direction of its own words. */
const linesOf = (text: string) =>
  text.split(/\r?\n/).map((line) => `<bdi>${escapeHtml(line)}</bdi>`);
