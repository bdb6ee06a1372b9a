import { counted, percentText } from "@/lib/format/numbers";
import type { SittingDetail } from "@/lib/sittings/client";
import { percentOf, resultOf, sumOf } from "@/lib/sittings/rules";

type Marked = Pick<SittingDetail, "answers" | "callsBack" | "inviter" | "passPercent">;

/** What is asked before the points that complete a sitting; null while others wait for theirs. */
export function lastMarkQuestion(
  { answers, callsBack, inviter, passPercent }: Marked,
  questionId: string,
  given: number,
): { title: string; description: string } | null {
  const points = answers.map((each) => (each.question.id === questionId ? given : each.points));
  if (points.includes(null)) return null;
  const reached = sumOf(points);
  const most = sumOf(answers.map(({ question }) => question.points));
  const percent = percentOf(reached, most);
  const told = callsBack ? `${inviter} is told at once` : `${inviter} is told when it asks`;
  return {
    title: `Score the sitting with ${percentText(percent)}?`,
    description: `This is the last answer to mark: it makes ${reached} of ${counted(most, "point", "points")}, which is ${percentText(percent)} (${resultOf(percent, passPercent)}). ${told}, and no points can be changed any more.`,
  };
}
