import { resolveLocale } from "./locale";
import { memoize } from "./memoize";
import { plainSigns } from "./number-signs";

/** How a locale writes dates of the Gregorian calendar. */
export type DateHabits = {
  /** `dmy`, `mdy` or `ymd`. */
  order: string;
  separator: string;
  /** Words between the numbers, such as `de` or `年`. */
  words: ReadonlySet<string>;
  /** Months by their names, long and short. */
  months: ReadonlyMap<string, number>;
  /** Days of the week by their names, long and short, 0 for Sunday. */
  weekdays: ReadonlyMap<string, number>;
};

const gregorian = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;
const whole = { year: "numeric", month: "numeric", day: "numeric" } as const;

/** Returns a word as it is compared: in lower case, composed, without full stops. */
export const plainWord = (word: string): string =>
  word.toLowerCase().replaceAll(".", "").normalize("NFC");

const lettersIn = (text: string) => plainWord(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** Returns how the locale writes dates. */
export const dateHabitsOf = memoize((tag: string): DateHabits => {
  const locale = resolveLocale(tag);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...gregorian, ...options });
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 4)));
  const styles = ["long", "medium", "full"] as const;
  const formats = [format(whole), ...styles.map((dateStyle) => format({ dateStyle }))];
  const alone = [format({ month: "long" }), format({ month: "short" })];
  const parts = dates.flatMap((date) => formats.flatMap((each) => each.formatToParts(date)));
  const names = dates.flatMap((date, month) =>
    [...formats, ...alone].flatMap((each) =>
      each
        .formatToParts(date)
        .flatMap(({ type, value }, index, all) =>
          type === "month" && !/\d/.test(value)
            ? [value, `${/\p{L}*$/u.exec(all[index - 1]?.value ?? "")?.[0]}${value}`]
            : [],
        )
        .flatMap((name) => [name, name.replace(/^\p{L}{1,2}(?:\s+|['’])(?=\p{L}+$)/u, "")])
        .map((name) => [plainWord(name), month + 1] as const),
    ),
  );
  const days = (["long", "short"] as const).flatMap((weekday) =>
    Array.from({ length: 7 }, (_, day) => {
      const name = format({ weekday }).format(new Date(Date.UTC(2026, 1, 1 + day)));
      return [plainWord(name), day] as const;
    }),
  );
  const numeric = format(whole).formatToParts(dates[4]);
  const literals = parts.filter(
    ({ type, value }) =>
      type === "literal" || type === "era" || (type === "month" && /\d/.test(value)),
  );
  return {
    order: numeric.flatMap(({ type }) => (/^(day|month|year)$/.test(type) ? type[0] : [])).join(""),
    separator: plainSigns(numeric.find(({ type }) => type === "literal")?.value ?? "").trim(),
    words: new Set(literals.flatMap(({ value }) => lettersIn(value))),
    months: new Map(names),
    weekdays: new Map(days.filter(([name]) => name.length > 1)),
  };
});
