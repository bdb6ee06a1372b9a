import { numberText } from "@/lib/format/parse-number";
import type { Messages } from "@/lib/messages/messages";
import type { AnswerProblem } from "@/lib/sittings/read-answer";

/** Returns the text that a candidate reads about an answer that couldn't be saved. */
export function problemText(
  { sitting }: Messages,
  problem: AnswerProblem,
  sent: string | undefined,
): string {
  const { problems } = sitting.sit;
  if (problem.kind !== "ambiguous") return problems[problem.kind];
  const [low, high] = problem.values.map((value) => numberText(value, null));
  return problems.ambiguous((sent ?? "").trim(), low ?? "", high ?? "");
}
