import { memoize } from "./memoize";

/** Words for a count by the language's plural rules, with `#` in place of the number. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rulesOf = memoize((locale) => new Intl.PluralRules(locale));
const numbersOf = memoize((locale) => new Intl.NumberFormat(locale));

/** Returns a count with its words in the form that the language needs: `1 Punkt`, `2 Punkte`. */
export function plural(count: number, locale: string, forms: PluralForms): string {
  const form = forms[rulesOf(locale).select(count)] ?? forms.other;
  return form.replace("#", numbersOf(locale).format(count));
}
