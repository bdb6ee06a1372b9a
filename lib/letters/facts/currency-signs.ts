const dollars = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"];
const crowns = ["SEK", "NOK", "DKK", "ISK", "CZK"];
const francs = ["CHF", "XAF", "XOF", "XPF"];
const dirhams = ["AED", "MAD"];
const rials = ["SAR", "QAR", "OMR", "YER"];

/** What is typed for a currency, in capitals, with the currencies that it can mean. */
const meanings: Record<string, readonly string[]> = {
  $: dollars,
  DOLLAR: dollars,
  DOLLARS: dollars,
  دولار: dollars,
  US$: ["USD"],
  $US: ["USD"],
  $CA: ["CAD"],
  $AU: ["AUD"],
  "£GB": ["GBP"],
  "UK£": ["GBP"],
  CA$: ["CAD"],
  C$: ["CAD"],
  AU$: ["AUD"],
  A$: ["AUD"],
  NZ$: ["NZD"],
  S$: ["SGD"],
  HK$: ["HKD"],
  R$: ["BRL"],
  "€": ["EUR"],
  EURO: ["EUR"],
  EUROS: ["EUR"],
  يورو: ["EUR"],
  "£": ["GBP", "EGP"],
  POUNDS: ["GBP", "EGP"],
  جنيه: ["EGP", "GBP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  RS: ["INR", "PKR"],
  "₪": ["ILS"],
  "₩": ["KRW"],
  "₺": ["TRY"],
  ZŁ: ["PLN"],
  KR: crowns,
  FR: francs,
  SFR: ["CHF"],
  FRANKEN: ["CHF"],
  درهم: dirhams,
  "د.إ": ["AED"],
  ريال: rials,
  "ر.س": ["SAR"],
};

const codes = new Set(Intl.supportedValuesOf("currency"));
const signs = Object.keys(meanings)
  .sort((one, other) => other.length - one.length)
  .map((sign) => sign.replace(/[$.]/g, "\\$&"))
  .join("|");
const before = new RegExp(`(?<![\\p{L}\\p{Nd}])(${signs}|\\p{Lu}{3})\\.?\\s{0,2}$`, "iu");
const after = new RegExp(
  `^(?:[.,]?[-–—]{1,2}|:-)?\\s?(${signs}|[A-Z]{3})(?![\\p{L}\\p{Nd}])`,
  "iu",
);

/** A currency beside an amount, with how much of the text it takes. */
export interface FoundCurrency {
  currencies: readonly string[];
  length: number;
}

function read(found: RegExpExecArray | null): FoundCurrency | null {
  const sign = found?.[1] ?? "";
  const known = meanings[sign.toUpperCase()] ?? (codes.has(sign) ? [sign] : null);
  return found && known ? { currencies: known, length: found[0].length } : null;
}

/** Returns the currency typed right before an amount. */
export const currencyBefore = (text: string): FoundCurrency | null =>
  read(before.exec(text.slice(-12)));

/** Returns the currency typed right after an amount. */
export const currencyAfter = (text: string): FoundCurrency | null =>
  read(after.exec(text.slice(0, 16)));
