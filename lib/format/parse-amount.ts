import { resolveLocale } from "./locale";
import { memoize } from "./memoize";
import { currencyDecimals } from "./money";
import { plainSigns } from "./number-signs";
import { numberText, parseNumber } from "./parse-number";
import { maxTypedLength, type Parsed, refused } from "./parsed";

/** The largest amount that is stored. */
export const maxAmount = 9_999_999_999.99;

const isCurrency = (code: string) => /^[A-Za-z]{3}$/.test(code);

/** What people write besides the names and signs that Intl has. */
const otherWords: Record<string, readonly string[]> = {
  CHF: ["Fr", "SFr", "sFr"],
  DKK: ["kr"],
  INR: ["Rs"],
  NOK: ["kr"],
  PKR: ["Rs"],
  SEK: ["kr"],
  TRY: ["TL"],
};

const displays = ["symbol", "narrowSymbol", "code", "name"] as const;

const currencyWords = memoize((locale: string, currency: string): string[] => {
  const words = [resolveLocale(locale), "en", "en-CA"].flatMap((tag) =>
    displays.flatMap((currencyDisplay) => {
      const format = new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay });
      return [1, 2, 5].flatMap((amount) =>
        format
          .formatToParts(amount)
          .flatMap(({ type, value }) => (type === "currency" ? value : [])),
      );
    }),
  );
  const all = [...words, ...(otherWords[currency] ?? [])].map((word) =>
    plainSigns(word).trim().replace(/\.$/, "").toUpperCase(),
  );
  return [...new Set(all)].sort((one, other) => other.length - one.length);
});

/** Signs that would also be read as thousand or million after a number: 65K isn't 65 kyat. */
const thousands = /^[KM]$/;

/** What stands for no decimals after a separator: `65'000.–`, `65.000,-`, and `65 000:-`. */
const noDecimals = /(?:(?<=\d[.,])|:)[-\u2010-\u2015\u2212]{1,2}$|\/[-\u2010-\u2015]$/;

function withoutCurrency(text: string, locale: string, currency: string): string {
  const plain = plainSigns(text).trim();
  const capitals = plain.toUpperCase();
  if (capitals.length !== plain.length) return plain;
  for (const word of currencyWords(locale, currency.toUpperCase())) {
    if (capitals.startsWith(word)) return plain.slice(word.length).replace(/^\./, "");
    if (capitals.replace(/\.$/, "").endsWith(word) && !thousands.test(word)) {
      return plain.replace(/\.$/, "").slice(0, -word.length);
    }
  }
  return plain;
}

/**
 * Reads an amount of money as people type it, by the locale: `65.000` is 65000 in `de-DE`, and is
 * refused in `en-US`, where it could mean two amounts. The currency's own symbol or code may stand
 * at either end. Refuses decimals that the currency doesn't have, and more than two.
 */
export function parseAmount(
  text: string,
  locale: string,
  currency?: string | null,
): Parsed<number> {
  const known = currency && isCurrency(currency) ? currency : null;
  const isShort = text.length <= maxTypedLength;
  const digits = known && isShort ? withoutCurrency(text, locale, known) : text;
  const parsed = parseNumber(isShort ? digits.trim().replace(noDecimals, "") : digits, locale);
  if (!parsed.ok) return parsed;
  const decimals = Math.min(2, currencyDecimals(known));
  if (parsed.decimals > decimals) {
    if (decimals === 2) return refused("Enter an amount with at most two decimals");
    return refused(`Enter a whole amount: ${known?.toUpperCase()} has no decimals`);
  }
  if (parsed.value <= 0) return refused("Enter an amount above 0");
  if (parsed.value > maxAmount) {
    return refused(`Enter at most ${numberText(maxAmount, locale)}`);
  }
  return { ok: true, value: parsed.value };
}

/** Formats an amount so that `parseAmount` reads it back: `23,50` in `de-DE`. */
export function amountText(amount: number, locale: string): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(resolveLocale(locale), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount);
}
