import type { MappedRow } from "@/components/files/map-rows";
import { codeLimit } from "@/lib/coupons/rules";
import { formatDate } from "@/lib/format/dates";
import { deadlineProblem } from "@/lib/format/plausible-days";

export interface GivenCode {
  code: string;
  /** `YYYY-MM-DD`; null if it doesn't expire. */
  expiresOn: string | null;
}

/** Codes of a file, how many are repeated, and why lines can't be used or must be checked first. */
export interface GivenCodes {
  codes: GivenCode[];
  repeated: number;
  problems: string[];
  doubts: string[];
}

interface Options {
  /** Last day of codes without their own, or null. */
  expiresOn: string | null;
  /** The account's calendar day, and its locale. */
  today: string;
  locale: string;
  /** True to collect codes whose dates must be checked first, too. */
  includesDoubtful: boolean;
}

function problemOf({ line, problem, values: { code = "" } }: MappedRow): string | null {
  if (problem) return problem.startsWith("Line ") ? problem : `Line ${line}: ${problem}`;
  if (code === "") return `Line ${line} has no code`;
  if (code.length > codeLimit)
    return `Line ${line}: the code is longer than ${codeLimit} characters`;
  return /\p{Cc}/u.test(code) ? `Line ${line}: the code has an invisible character` : null;
}

function doubtOf({ line, values: { expiresOn: day } }: MappedRow, { today, locale }: Options) {
  if (day === undefined) return null;
  const words = formatDate(day, locale);
  if (day < today) return `Line ${line}: the code expired on ${words}`;
  const problem = deadlineProblem(day, today);
  return problem && `Line ${line}: the code expires on ${words}. ${problem}`;
}

/** Collects the codes of rows, each once. Those without their own last day get `expiresOn`. */
export function collectCodes(rows: readonly MappedRow[], options: Options): GivenCodes {
  const found = new Map<string, GivenCode>();
  const problems: string[] = [];
  const doubts: string[] = [];
  let repeated = 0;
  for (const row of rows) {
    const problem = problemOf(row);
    const { code = "", expiresOn: day } = row.values;
    if (problem) problems.push(problem);
    else if (found.has(code)) repeated += 1;
    else {
      const doubt = doubtOf(row, options);
      if (doubt) doubts.push(doubt);
      if (doubt && !options.includesDoubtful) continue;
      found.set(code, { code, expiresOn: day ?? options.expiresOn });
    }
  }
  return { codes: [...found.values()], repeated, problems, doubts };
}
