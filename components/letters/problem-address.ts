import { problemCodeOf } from "@/lib/letters/rules";
import type { LetterProblem } from "@/lib/letters/schema";

/** What is known of where a problem is. */
export type ProblemPlace = Pick<LetterProblem, "code" | "name" | "place">;

const longest = 200;

/**
 * Returns the end of an editor's address that leads to a problem of its letter. The server never
 * gets it, since it may have a person's pay.
 */
export function problemAddress({ code, name, place }: ProblemPlace): string {
  const parts = new URLSearchParams({ problem: code });
  if (name && name.length <= longest) parts.set("text", name);
  if (place) parts.set("line", String(place.line));
  return `#${parts}`;
}

/** Returns the problem that an address leads to, or null. */
export function problemAt(hash: string): ProblemPlace | null {
  const parts = new URLSearchParams(hash.slice(1));
  const code = problemCodeOf(parts.get("problem"));
  if (!code) return null;
  const name = parts.get("text") ?? undefined;
  const line = Number(parts.get("line"));
  const place = Number.isInteger(line) && line > 0 ? { line, column: 1 } : undefined;
  return { code, ...(name && { name }), ...(place && { place }) };
}
