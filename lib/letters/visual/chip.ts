import { pathPattern, quote, quotedPattern } from "./literals";
import { formattedPathOf, plainPathOf } from "./plain-paths";

/** Formats of a variable besides its own, by their filter. */
const filters = {
  moneyRounded: "money_rounded",
  moneyDecimals: "money_decimals",
  dateShort: "date_short",
  dateWeekday: "date_weekday",
  upcase: "upcase",
  capitalize: "capitalize",
} as const;

export type ChipFormat = keyof typeof filters;

/** A variable as a chip shows it; `fallback` is printed where the variable is empty. */
export interface Chip {
  path: string;
  format: ChipFormat | null;
  fallback: string | null;
}

/** Formats that are made of a plain value, such as `salary_amount`. */
const plainFormats = new Set<ChipFormat>([
  "moneyRounded",
  "moneyDecimals",
  "dateShort",
  "dateWeekday",
]);

const names = Object.values(filters).join("|");
const filter = String.raw`(?:\s*\|\s*(?<NAME>${names}))?`;
const fallback = String.raw`(?:\s*\|\s*default:\s*${quotedPattern})?`;
const chipPattern = new RegExp(
  String.raw`^\{\{-?\s*(?<path>${pathPattern})${filter.replace("NAME", "before")}${fallback}${filter.replace("NAME", "after")}\s*-?\}\}$`,
);

/** Reads a variable with at most one format and a fallback; null for any other. */
export function readChip(source: string): Chip | null {
  const match = chipPattern.exec(source);
  const { path = "", before, after } = match?.groups ?? {};
  if (!match || (before && after)) return null;
  const name = before ?? after ?? null;
  const [format = null] =
    Object.entries(filters).find(([, each]) => each === name) ?? ([] as [ChipFormat?]);
  const known = format as ChipFormat | null;
  return {
    path: known && plainFormats.has(known) ? formattedPathOf(path) : path,
    format: known,
    fallback: match[3] ?? match[4] ?? null,
  };
}

/** Writes a chip as a template does, with the plain value where its format needs that. */
export function writeChip({ path, format, fallback }: Chip): string {
  const value = format && plainFormats.has(format) ? plainPathOf(path) : path;
  const parts = [
    value,
    format && filters[format],
    fallback?.trim() ? `default: ${quote(fallback.trim())}` : null,
  ];
  return `{{ ${parts.filter(Boolean).join(" | ")} }}`;
}
