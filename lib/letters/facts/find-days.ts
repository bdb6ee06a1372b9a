import { dateHabitsOf, plainWord } from "@/lib/format/date-habits";
import { memoize } from "@/lib/format/memoize";
import type { DayClaim, Found } from "./claims";
import {
  beforeWords,
  deadlineConnectors,
  deadlineLabel,
  otherDay,
  startConnectors,
  startLabel,
} from "./day-words";
import type { Line } from "./lines";
import { datesIn } from "./read-dates";
import { hasLabel, sentenceStart } from "./tokens";

const withWeekdays = memoize((locale: string) => {
  const weekdays = ["en-GB", "de", "fr", "es", "ar", locale].flatMap((tag) => [
    ...dateHabitsOf(tag).weekdays.keys(),
  ]);
  return {
    start: new Set([...startConnectors, ...weekdays.map(plainWord)]),
    deadline: new Set([...deadlineConnectors, ...weekdays.map(plainWord)]),
  };
});

/** Finds the start date and the deadline that are typed in a line of a letter. */
export function findDays({ text }: Line, locale: string): Found<DayClaim>[] {
  const connectors = withWeekdays(locale);
  return datesIn(text, locale).flatMap(({ start, end, days }) => {
    const before = text.slice(sentenceStart(text, start), start);
    if (otherDay.test(before)) return [];
    const kind = hasLabel(before, startLabel, connectors.start)
      ? ("start" as const)
      : hasLabel(before, deadlineLabel, connectors.deadline)
        ? ("deadline" as const)
        : null;
    if (!kind) return [];
    const isBefore = beforeWords.test(before);
    return { kind, text: text.slice(start, end), start, days, isBefore };
  });
}
