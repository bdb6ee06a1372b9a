import type { PayFrequency } from "@/db/enums";
import { resolveLocale } from "./locale";
import { memoize } from "./memoize";
import { payFrequencyWords } from "./pay-frequency";

const numbers = memoize(
  (locale: string, shown: string) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: shown === "all" ? 2 : 0,
      maximumFractionDigits: shown === "none" ? 0 : 2,
    }),
);

/** Decimals to show: those that an amount needs, all of its currency, or none by rounding. */
export type MoneyDecimals = "needed" | "all" | "none";

const currencies = memoize((locale: string, currency: string, shown: string) => {
  const decimals = currencyDecimals(currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: shown === "none" ? 0 : decimals,
    maximumFractionDigits: shown === "none" ? 0 : Math.max(2, decimals),
    trailingZeroDisplay: shown === "all" ? "auto" : "stripIfInteger",
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
  return numbers(resolveLocale(locale), "needed").format(amount);
}

/**
 * Formats an amount for the locale with its currency's decimals, or none if whole: `$150,000`.
 * Never rounds two decimals away unless it should show none, so that it shows what is stored.
 * Without a well-formed currency it is a plain number. Never throws.
 */
export function formatMoney(
  amount: number,
  currency: string | null | undefined,
  locale?: string | null,
  decimals: MoneyDecimals = "needed",
): string {
  const tag = resolveLocale(locale);
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return numbers(tag, decimals).format(amount);
  return currencies(tag, currency.toUpperCase(), decimals).format(amount);
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
