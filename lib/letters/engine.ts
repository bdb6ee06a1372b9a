import { Liquid } from "liquidjs";
import { isCalendarDate } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { memoize } from "@/lib/format/memoize";
import { formatMoney } from "@/lib/format/money";
import { LetterCaptureTag } from "./capture-tag";
import { escapeHtml } from "./escape-html";
import { markValue } from "./isolates";
import { maxTemplateBytes } from "./limits";
import { SafeHtml, toSafeText } from "./safe-html";

const renderLimitInMs = 500;
const memoryLimit = 3_000_000;

/** Tags that read files, or that print and change what analysis can't follow. */
const refusedTags = [
  ...["include", "render", "layout", "block"],
  ...["cycle", "increment", "decrement"],
];

/** Filters of amounts, by the decimals that they show. */
const moneyFilters = {
  money: "needed",
  money_rounded: "none",
  money_decimals: "all",
} as const;

/** Filters of calendar dates, by the locale's style. */
const dateFilters = { date_short: "medium", date_weekday: "full" } as const;

const asText = (value: unknown) => String(value?.valueOf() ?? "");

/**
 * Creates the template engine for a locale. Every value is escaped, whatever its filters; it reads
 * no files, only own properties, and limits size, time and memory.
 */
export const letterEngine = memoize((locale: string): Liquid => {
  const asMarkedText = (value: unknown) =>
    value instanceof SafeHtml ? value.markup : markValue(toSafeText(value), locale);
  const engine = new Liquid({
    locale,
    timezoneOffset: 0,
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    outputEscape: asMarkedText,
    parseLimit: maxTemplateBytes,
    renderLimit: renderLimitInMs,
    memoryLimit,
  });
  for (const tag of refusedTags) delete engine.tags[tag];
  engine.registerTag("capture", LetterCaptureTag);
  engine.registerFilter("raw", (value: unknown) => value);
  for (const filter of ["escape", "escape_once", "xml_escape"]) {
    engine.registerFilter(filter, (value: unknown) => new SafeHtml(asMarkedText(value)));
  }
  engine.registerFilter("newline_to_br", (value: unknown) => {
    const html = escapeHtml(asText(value)).replace(/\r?\n/g, "<br />\n");
    return new SafeHtml(markValue(html, locale));
  });
  for (const [filter, decimals] of Object.entries(moneyFilters)) {
    engine.registerFilter(filter, function (value: unknown, currency?: unknown) {
      const code = currency ?? this.context.getSync(["currency"]);
      const amount = Number(value?.valueOf() ?? Number.NaN);
      return Number.isFinite(amount) ? formatMoney(amount, asText(code), locale, decimals) : value;
    });
  }
  for (const [filter, style] of Object.entries(dateFilters)) {
    engine.registerFilter(filter, (value: unknown) =>
      isCalendarDate(asText(value)) ? formatDate(asText(value), locale, style) : value,
    );
  }
  return engine;
});
