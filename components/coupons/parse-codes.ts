import { codeLimit } from "@/lib/coupons/rules";
import { isCalendarDate } from "@/lib/format/calendar";

export interface ParsedCode {
  code: string;
  /** `YYYY-MM-DD`, or null for one that does not expire. */
  expiresOn: string | null;
}

/** What a pasted text or a file holds; the counts are of the lines left out. */
export interface ParsedCodes {
  codes: ParsedCode[];
  repeated: number;
  tooLong: number;
  unreadable: number;
}

const headings = new Set(["code", "codes", "coupon", "coupons", "coupon code", "couponcode"]);
const controls = /\p{Cc}/u;

/**
 * Reads one code a line, with its last day in a second cell where it has one; cells are parted by
 * comma, semicolon or tab, and may be quoted. A first line of headings is passed over. Codes
 * without a day of their own take `expiresOn`.
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
