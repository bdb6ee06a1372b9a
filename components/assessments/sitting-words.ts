import type { SessionRow } from "@/lib/assessments/client";
import { percentText } from "@/lib/format/numbers";

/** `80% · B · Pass`; null before it is scored. */
export function sittingScore({
  percent,
  grade,
  result,
}: Pick<SessionRow, "percent" | "grade" | "result">): string | null {
  if (percent === null) return null;
  return [percentText(percent), grade, result].filter(Boolean).join(" · ");
}

export const toMarkText = (count: number): string =>
  count === 1 ? "1 answer to mark" : `${count} answers to mark`;
