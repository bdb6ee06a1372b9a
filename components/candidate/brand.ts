import { brandColors } from "@/lib/format/brand-colors";
import { paperFontFamily, uprightFontFaces } from "@/lib/letters/paper-fonts";
import type { LetterBranding } from "@/lib/letters/types";
import { html, type Markup } from "./markup";

/** What a candidate's page shows of an account. */
export type PageBrand = Pick<LetterBranding, "company" | "color" | "logo">;

/** Styles of the account's name, its titles and the band behind them. */
export const bannerStyle = `
${uprightFontFaces}
.banner .logo{display:block;max-width:min(15rem,100%);height:auto;max-height:2.5rem}
.bar.light{background:#fff;border-color:#e1e3e6}
.hero{background:var(--band);color:#fff}
.hero>div{display:flex;flex-direction:column;gap:.5rem;max-width:50rem;margin:0 auto;padding:2.25rem 1rem 2.5rem}
.narrow .bar p,.narrow .hero>div{max-width:32rem}
.narrow:has(+.wide) :is(.bar p,.hero>div){max-width:38rem}
.narrow:has(+.top) .hero>div{padding-bottom:4.5rem}
.narrow+main.card.top{width:calc(100% - 2rem);margin-top:-2.5rem;margin-bottom:2rem;padding:1.5rem;border:1px solid var(--line);border-radius:.875rem;background:var(--surface)}
.hero h1{font:400 2.25rem/1.15 ${paperFontFamily};letter-spacing:-.015em}
h2{font-family:${paperFontFamily}}
@media (min-width:44rem){.hero>div{padding:3rem 1.5rem 3.25rem}.narrow:has(+.top) .hero>div{padding:6rem 1.5rem 5rem}.hero h1{font-size:3.25rem}}
@media print{.hero{background:none;color:inherit}.hero>div{padding:0 0 1rem}.hero h1{font-size:1.75rem}}
`;

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

/** Renders the account's logo or name, and the title of a page on its color. */
export function banner(brand: PageBrand | undefined, hero: Markup | undefined, isNarrow: boolean) {
  if (!brand && !hero) return null;
  const mark = brand?.logo && html`<img class="logo" src="${brand.logo}" alt="${brand.company}">`;
  return html`<header class="banner${isNarrow && " narrow"}">
${brand && html`<div class="bar${mark && " light"}"><p>${mark || brand.company}</p></div>`}
${hero && html`<div class="hero"><div>${hero}</div></div>`}
</header>
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
