import { codeLimit } from "@/lib/catalogue/rules";

/** What a pasted text holds; the counts are of the lines left out. */
export interface ParsedCodes {
  codes: { code: string; name: string }[];
  repeated: number;
  tooLong: number;
}

const nameLimit = 200;

/** Reads one code a line, with its name after the first comma, semicolon or tab where it has one. */
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
