import { readNumber } from "@/lib/format/parse-number";
import type { Found, PayClaim } from "./claims";
import { currencyAfter, currencyBefore } from "./currency-signs";
import type { Line } from "./lines";
import {
  endOfPay,
  otherNumber,
  otherPay,
  payConnectors,
  payLabel,
  payVerb,
  periodIn,
} from "./pay-words";
import { hasLabel, sentenceEndAfter, sentenceStart } from "./tokens";

const number =
  /(?<![\p{Nd}.,])(?:\p{Nd}{1,3}(?:,\p{Nd}{2})+,\p{Nd}{3}|\p{Nd}{1,3}(?:[.,'’٬\s]\p{Nd}{3})+|\p{Nd}+)(?:[.,٫]\p{Nd}{1,2})?(?!\p{Nd})(?:\s?[kK](?!\p{L}))?/gu;

/** Returns what follows an amount, as far as its period is read. */
const near = (after: string) => /^\P{Nd}{0,30}/u.exec(after)?.[0] ?? "";

interface Amount {
  start: number;
  end: number;
  amounts: number[];
  currencies: readonly string[] | null;
  isGrouped: boolean;
}

function meaningsOf(text: string, locale: string): number[] {
  const isShort = /k$/i.test(text);
  const digits = text.replace(/\s?k$/i, "").replace("٬", ",").replace("٫", ".");
  const reading = readNumber(digits, locale);
  const values =
    reading.kind === "ambiguous" ? reading.values : "value" in reading ? [reading.value] : [];
  return values.map((value) => (isShort ? value * 1000 : value));
}

function amountsIn(text: string, locale: string): Amount[] {
  return [...text.matchAll(number)].flatMap(({ 0: found, index }) => {
    const before = currencyBefore(text.slice(Math.max(0, index - 12), index));
    const end = index + found.length;
    const after = before ? null : currencyAfter(text.slice(end, end + 16));
    if (!before && /[\p{L}#§]$/u.test(text.slice(0, index))) return [];
    const amounts = meaningsOf(found, locale);
    if (amounts.length === 0) return [];
    return {
      start: index - (before?.length ?? 0),
      end: end + (after?.length ?? 0),
      amounts,
      currencies: (before ?? after)?.currencies ?? null,
      isGrouped: /\p{Nd}\P{Nd}\p{Nd}{3}|\p{Nd}{5}/u.test(found),
    };
  });
}

const nextLabel =
  /^[\s,]*(?:(?:per|a) (?:year|annum|month|hour)[\s,]+)?(?:in |as )?(?:your )?(?:(?:annual|base|gross|starting|yearly|monthly) ){0,3}(?:salary|base pay)(?! (?:increase|review|advance|range|raise))(?!\p{L})/iu;

/** Returns whether the words around an amount say that it is the pay. */
function isPay({ currencies, isGrouped }: Amount, before: string, after: string): boolean {
  const period = periodIn(near(after));
  if (otherNumber.test(after)) return false;
  if (hasLabel(before, payLabel, payConnectors)) {
    return Boolean(currencies || period || (isGrouped && /[\t:]\s*$/.test(before)));
  }
  if (!currencies) return false;
  if (nextLabel.test(after)) return true;
  if (!period || !hasLabel(before, payVerb, payConnectors)) return false;
  return endOfPay.test(after.slice(period.at).replace(/^[\p{L}\p{M}.]+/u, ""));
}

/** Finds pay that is typed in lines of a letter; amounts of anything else aren't meant. */
export function findPay({ text }: Line, locale: string): Found<PayClaim>[] {
  const all = amountsIn(text, locale);
  return all.flatMap((amount) => {
    const { start, end } = amount;
    const from = sentenceStart(text, start);
    const until = sentenceEndAfter(text, end);
    const before = text.slice(from, start);
    const after = text.slice(end, until);
    if (otherPay.test(before) || !isPay(amount, before, after)) return [];
    const named = periodIn(near(after)) ?? periodIn(before.slice(-60));
    if (named?.period === null) return [];
    const others = all.filter(
      (other) => other !== amount && other.start >= from && other.end <= until,
    );
    const written = text.slice(start, end);
    const typed = written.trim();
    return {
      kind: "pay",
      text: typed,
      start: start + written.indexOf(typed),
      amounts: amount.amounts,
      currencies: amount.currencies,
      period: named?.period ?? null,
      others: others.flatMap((other) => other.amounts),
    };
  });
}
