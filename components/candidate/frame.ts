import { brandHead, brandOnColor, type PageBrand } from "./brand";
import { html, type Markup } from "./markup";

type Text = Markup | string | null | false;

interface Opening {
  brand: PageBrand;
  eyebrow: Text;
  title: string;
  lead: Text;
}

/** Renders the head of an opened page: the account's bar, and the recipient's name on its color. */
export const openHead = ({ brand, eyebrow, title, lead }: Opening): Markup =>
  brandHead(
    brand,
    html`<div class="band"><div class="wrap"><div><p class="eyebrow">${eyebrow}</p>
<h1 class="name serif">${title}</h1>
${lead && html`<p class="lead">${lead}</p>`}</div></div></div>`,
  );

/** Renders the head of a page that confirms something, all on the account's color. */
export function doneHead(brand: PageBrand, title: string, lead: Text): Markup {
  const { account, ornament } = brandOnColor(brand);
  return html`<header class="hero">${ornament}<div class="wrap"><p class="account">${account}</p>
<h1 class="serif">${title}</h1>
<p class="lead">${lead}</p></div></header>
`;
}

/** Renders the head of a page with one form: a stripe of the account's color, and its bar. */
export const formHead = (brand: PageBrand | undefined): Markup =>
  html`<div class="stripe"></div>${brand ? brandHead(brand) : html`<header class="top"></header>`}`;

/** Renders a fact of a card: its name, its value, and what adds to it. */
export const fact = (name: Text, value: Text, ...more: Text[]): Markup =>
  html`<div><dt>${name}</dt><dd>${value}</dd>${more.map((each) => each && html`<dd>${each}</dd>`)}</div>
`;
