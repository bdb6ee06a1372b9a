import type { MappedRow } from "@/components/files/map-rows";
import { codeLimit } from "@/lib/coupons/rules";

export interface GivenCode {
  code: string;
  /** `YYYY-MM-DD`; null if it doesn't expire. */
  expiresOn: string | null;
}

/** Codes of a file, how many are repeated, and why lines can't be used. */
export interface GivenCodes {
  codes: GivenCode[];
  repeated: number;
  problems: string[];
}

function problemOf({ line, problem, values: { code = "" } }: MappedRow): string | null {
  if (problem) return problem.startsWith("Line ") ? problem : `Line ${line}: ${problem}`;
  if (code === "") return `Line ${line} has no code`;
  if (code.length > codeLimit)
    return `Line ${line}: the code is longer than ${codeLimit} characters`;
  return /\p{Cc}/u.test(code) ? `Line ${line}: the code has an invisible character` : null;
}

/** Collects the codes of rows, each once. Those without their own last day get `expiresOn`. */
export function collectCodes(rows: readonly MappedRow[], expiresOn: string | null): GivenCodes {
  const found = new Map<string, GivenCode>();
  const problems: string[] = [];
  let repeated = 0;
  for (const row of rows) {
    const problem = problemOf(row);
    const { code = "", expiresOn: day } = row.values;
    if (problem) problems.push(problem);
    else if (found.has(code)) repeated += 1;
    else found.set(code, { code, expiresOn: day ?? expiresOn });
  }
  return { codes: [...found.values()], repeated, problems };
}
