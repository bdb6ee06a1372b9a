import type { SessionRow } from "@/lib/assessments/client";

const rounded = (value: number) => String(Math.round(value * 10) / 10);

/** `80% · B · Pass`; null before it is scored. */
export function sittingScore({
  percent,
  grade,
  result,
}: Pick<SessionRow, "percent" | "grade" | "result">): string | null {
  if (percent === null) return null;
  return [`${rounded(percent)}%`, grade, result].filter(Boolean).join(" · ");
}

export const toMarkText = (count: number): string =>
  count === 1 ? "1 answer to mark" : `${count} answers to mark`;
