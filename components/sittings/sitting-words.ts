import { percentText } from "@/lib/format/numbers";
import type { SittingRow } from "@/lib/sittings/client";

/** Summarizes the scores: `80% · B · Pass`; null before the sitting is scored. */
export function sittingScore({
  percent,
  grade,
  result,
}: Pick<SittingRow, "percent" | "grade" | "result">): string | null {
  if (percent === null) return null;
  return [percentText(percent), grade, result].filter(Boolean).join(" · ");
}
