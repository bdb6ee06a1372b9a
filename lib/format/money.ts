import type { PayFrequency } from "@/db/enums";
import { resolveLocale } from "./locale";
import { memoize } from "./memoize";
import { payFrequencyWords } from "./pay-frequency";

const numbers = memoize(
  (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
);

const currencies = memoize((locale: string, currency: string) => {
  const decimals = currencyDecimals(currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(2, decimals),
    trailingZeroDisplay: "stripIfInteger",
  });
});

const withoutDecimals = new Set(
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "),
);
const withThreeDecimals = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/**
 * Returns the decimals of a currency by ISO 4217, and 2 without one. Intl says 0 for 17 more, such
 * as HUF, whose prices are rounded but whose wages needn't be.
 */
export function currencyDecimals(currency: string | null | undefined): number {
  const code = currency?.toUpperCase() ?? "";
  if (withoutDecimals.has(code)) return 0;
  return withThreeDecimals.has(code) ? 3 : 2;
}

/**
 * Returns why an amount can't be in a currency, or null: it has more decimals than the currency.
 */
export function currencyProblem(
  amount: number | null | undefined,
  currency: string | null | undefined,
): string | null {
  if (!amount || !currency || currencyDecimals(currency) > 0 || Number.isInteger(amount))
    return null;
  return `Must be a whole amount: ${currency.toUpperCase()} has no decimals`;
}

/** Formats a number with the locale's separators and at most two decimals. */
export function formatNumber(amount: number, locale?: string | null): string {
  return numbers(resolveLocale(locale)).format(amount);
}

/**
 * Formats an amount for the locale with its currency's decimals, or none if whole: `$150,000`.
 * Never rounds two decimals away, so that it shows what is stored.
 * Without a well-formed currency it is a plain number. Never throws.
 */
export function formatMoney(
  amount: number,
  currency: string | null | undefined,
  locale?: string | null,
): string {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return formatNumber(amount, locale);
  return currencies(resolveLocale(locale), currency.toUpperCase()).format(amount);
}

/** Formats an amount with its pay frequency: `$150,000 per year`. */
export function formatPay(
  amount: number,
  currency: string | null | undefined,
  frequency: PayFrequency | null | undefined,
  locale?: string | null,
): string {
  const money = formatMoney(amount, currency, locale);
  return frequency ? `${money} ${payFrequencyWords(frequency, locale)}` : money;
}
