import { counted, percentText } from "@/lib/format/numbers";
import type { SittingDetail } from "@/lib/sittings/client";
import { percentOf, resultOf, sumOf } from "@/lib/sittings/rules";

type Marked = Pick<SittingDetail, "answers" | "callsBack" | "inviter" | "passPercent">;

/**
 * Returns the confirmation before the mark that completes a sitting; null while other answers are
 * unmarked.
 */
export function lastMarkQuestion(
  { answers, callsBack, inviter, passPercent }: Marked,
  questionId: string,
  given: number,
): { title: string; description: string } | null {
  const points = answers.map((each) => (each.question.id === questionId ? given : each.points));
  if (points.includes(null)) return null;
  const reached = sumOf(points);
  const max = sumOf(answers.map(({ question }) => question.points));
  const percent = percentOf(reached, max);
  const notice = callsBack
    ? `${inviter} is notified immediately`
    : `${inviter} will see the score the next time it requests the status`;
  return {
    title: `Complete the sitting with a score of ${percentText(percent)}?`,
    description: `This is the last answer to mark. The result is ${reached} of ${counted(max, "point", "points")}, which is ${percentText(percent)} (${resultOf(percent, passPercent)}). ${notice}, and points can no longer be changed.`,
  };
}
