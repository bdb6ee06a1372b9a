import { readFileSync } from "node:fs";

/** Returns a file as a recruiter's editor wrote it, by its name in `lib/testing/cases`. */
export const readCase = (name: string): string =>
  readFileSync(new URL(`cases/${name}`, import.meta.url), "utf8");
