import type { LetterProblem } from "@/lib/letters/schema";
import { lineRange } from "@/lib/templates/rules";
import type { LetterFieldHandle } from "./letter-field";

interface Edited {
  /** Null while the source is edited. */
  letter: LetterFieldHandle | null;
  read: () => string;
  write: (source: string) => void;
}

/** Corrects a problem by its fix, in the document or in the source; returns whether it was found. */
export async function correctProblem(
  { fix, place }: LetterProblem,
  { letter, read, write }: Edited,
): Promise<boolean> {
  if (!fix) return false;
  const { text, replacement } = fix;
  if (await letter?.replace(text, replacement, place?.line)) return true;
  const source = read();
  const after = source.indexOf(text, place ? lineRange(source, place.line).start : 0);
  const start = after < 0 ? source.indexOf(text) : after;
  if (start < 0) return false;
  write(source.slice(0, start) + replacement + source.slice(start + text.length));
  return true;
}
