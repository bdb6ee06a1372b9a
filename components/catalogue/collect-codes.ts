import type { MappedRow } from "@/components/files/map-rows";
import { codeLimit, nameLimit } from "@/lib/catalogue/rules";

/** Codes of a file, how many are repeated, and why lines can't be used. */
export interface GivenCodes {
  codes: { code: string; name: string }[];
  repeated: number;
  problems: string[];
}

function problemOf({ line, problem, values: { code = "", name = "" } }: MappedRow): string | null {
  if (problem) return problem.startsWith("Line ") ? problem : `Line ${line}: ${problem}`;
  if (code === "") return `Line ${line} has no code`;
  if (code.length > codeLimit)
    return `Line ${line}: the code is longer than ${codeLimit} characters`;
  return name.length > nameLimit
    ? `Line ${line}: the name is longer than ${nameLimit} characters`
    : null;
}

/** Collects the codes of rows, each once. */
export function collectCodes(rows: readonly MappedRow[]): GivenCodes {
  const found = new Map<string, string>();
  const problems: string[] = [];
  let repeated = 0;
  for (const row of rows) {
    const problem = problemOf(row);
    const { code = "", name = "" } = row.values;
    if (problem) problems.push(problem);
    else if (found.has(code)) repeated += 1;
    else found.set(code, name);
  }
  return { codes: [...found].map(([code, name]) => ({ code, name })), repeated, problems };
}
