import { codeLimit } from "@/lib/catalogue/rules";

/** Parsed codes, with counts of the skipped lines. */
export interface ParsedCodes {
  codes: { code: string; name: string }[];
  repeated: number;
  tooLong: number;
}

const nameLimit = 200;

/** Reads one code per line, with an optional name after the first comma, semicolon or tab. */
export function parseCodes(text: string): ParsedCodes {
  const found = new Map<string, string>();
  const counts = { repeated: 0, tooLong: 0 };
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const [, code = "", name = ""] = /^\s*([^,;\t]*?)\s*(?:[,;\t]\s*(.*?)\s*)?$/.exec(line) ?? [];
    if (code === "") continue;
    if (code.length > codeLimit || name.length > nameLimit) counts.tooLong += 1;
    else if (found.has(code)) counts.repeated += 1;
    else found.set(code, name);
  }
  return { codes: [...found].map(([code, name]) => ({ code, name })), ...counts };
}
