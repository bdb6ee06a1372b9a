import { sha256 } from "@/lib/auth/secrets";
import type { AnswerValue } from "@/lib/sittings/rules";
import type { Placed, SittingView } from "./sitting-view";

const markOf = (answer: AnswerValue): string =>
  sha256(JSON.stringify(Array.isArray(answer) ? answer.toSorted() : answer)).slice(0, 12);

/**
 * Encodes the answers that a form was rendered with: an old page sends nothing that its user didn't
 * change, and so overwrites no newer answers.
 */
export const shownAnswers = ({ answers }: SittingView, questions: readonly Placed[]): string =>
  questions.map(({ question: { id } }) => `${id}:${markOf(answers.get(id) ?? null)}`).join(" ");

/** Returns a function that checks whether an answer is the one that the form was rendered with. */
export function shownReader(sent: string | null): (id: string, answer: AnswerValue) => boolean {
  const shown = new Set(sent?.split(" "));
  return (id, answer) => shown.has(`${id}:${markOf(answer)}`);
}
