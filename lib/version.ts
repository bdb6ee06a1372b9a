import { readFileSync } from "node:fs";
import packageJson from "@/package.json" with { type: "json" };

let commit: string | null | undefined;

/** Returns the version of the application, and the commit of its build if that is known. */
export function findVersion(): { version: string; commit: string | null } {
  commit ??= readCommit();
  return { version: packageJson.version, commit };
}

function readCommit(): string | null {
  try {
    return readFileSync("dist/commit", "utf8").trim() || null;
  } catch {
    return null;
  }
}
