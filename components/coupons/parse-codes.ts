import { codeLimit } from "@/lib/coupons/rules";
import { isCalendarDate } from "@/lib/format/calendar";

export interface ParsedCode {
  code: string;
  /** `YYYY-MM-DD`; null if it doesn't expire. */
  expiresOn: string | null;
}

/** Parsed codes, with counts of the skipped lines. */
export interface ParsedCodes {
  codes: ParsedCode[];
  repeated: number;
  tooLong: number;
  unreadable: number;
}

const headings = new Set(["code", "codes", "coupon", "coupons", "coupon code", "couponcode"]);
const controls = /\p{Cc}/u;

/**
 * Reads one code per line, with an optional last day in a second cell. Cells are separated by
 * comma, semicolon or tab and may be quoted; a header line is skipped. Codes without their own day
 * get `expiresOn`.
 */
export function parseCodes(text: string, expiresOn: string | null): ParsedCodes {
  const found = new Map<string, ParsedCode>();
  const parsed = { repeated: 0, tooLong: 0, unreadable: 0 };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const [code = "", day = ""] = cellsOf(line);
    if (code === "" || (index === 0 && headings.has(code.toLowerCase()))) continue;
    if (code.length > codeLimit) parsed.tooLong += 1;
    else if (controls.test(code) || (day !== "" && !isCalendarDate(day))) parsed.unreadable += 1;
    else if (found.has(code)) parsed.repeated += 1;
    else found.set(code, { code, expiresOn: day || expiresOn });
  }
  return { codes: [...found.values()], ...parsed };
}

const cell = /(?:^|[,;\t])(?:\s*"((?:[^"]|"")*)"\s*|([^,;\t]*))/g;

const cellsOf = (line: string): string[] =>
  Array.from(line.matchAll(cell), ([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? "").trim(),
  );
