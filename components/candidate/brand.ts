import { brandColors } from "@/lib/format/brand-colors";
import type { LetterBranding } from "@/lib/letters/types";
import { html, type Markup } from "./markup";

/** What a candidate's page shows of an account. */
export type PageBrand = Pick<LetterBranding, "company" | "color" | "logo">;

/** The color of accounts that have chosen none. */
const neutral = "#2f343d";

/**
 * Returns the account's color in place of the dashboard's, with enough contrast in both themes. It
 * holds no text of the account.
 */
export function brandStyle(color: string | null): string {
  const { action, darkAction, darkHover, darkSoft, hover, soft } = brandColors(color ?? neutral);
  const theme = (main: string, over: string, light: string, text: string) =>
    `:root{--accent:${main};--accent-hover:${over};--accent-ink:${main};--accent-soft:${light};--on-accent:${text};--band:${action}}`;
  return `${theme(action, hover, soft, "#fff")}
@media screen and (prefers-color-scheme:dark){${theme(darkAction, darkHover, darkSoft, "#0f1114")}}
`;
}

/** Renders the account's logo, or its name, on the bar of a page. */
export const brandMark = ({ company, logo }: PageBrand): Markup =>
  logo ? html`<img class="logo" src="${logo}" alt="${company}">` : html`${company}`;

/** Renders the head of the pages that have a style of their own: the account's bar, and a band. */
export const brandHead = (brand: PageBrand, band?: Markup): Markup =>
  html`<header><div class="top"><div class="wrap">${brandMark(brand)}</div></div>${band}</header>
`;

/** Renders logo or name on the account's color, with its first letter as an ornament. */
export const brandOnColor = (brand: PageBrand) => ({
  account: brand.logo ? html`<span class="plate">${brandMark(brand)}</span>` : brandMark(brand),
  ornament: html`<span class="mark" aria-hidden="true">${firstLetter(brand.company)}</span>`,
});

const firstLetter = (company: string) => [...company.trim()][0]?.toLocaleUpperCase() ?? "";
