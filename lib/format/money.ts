import type { PayFrequency } from "@/db/enums";
import { resolveLocale } from "./locale";
import { memoize } from "./memoize";
import { payFrequencyWords } from "./pay-frequency";

const numbers = memoize(
  (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
);

const currencies = memoize(
  (locale: string, currency: string) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      trailingZeroDisplay: "stripIfInteger",
    }),
);

/** Formats a number with the locale's separators and at most two decimals. */
export function formatNumber(amount: number, locale?: string | null): string {
  return numbers(resolveLocale(locale)).format(amount);
}

/**
 * Formats an amount for the locale with its currency's decimals, or none if whole: `$150,000`.
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
