import { sha256 } from "@/lib/auth/secrets";
import type { AnswerValue } from "@/lib/sittings/rules";
import type { Placed, SittingView } from "./sitting-view";

const markOf = (answer: AnswerValue): string =>
  sha256(JSON.stringify(Array.isArray(answer) ? answer.toSorted() : answer)).slice(0, 12);

/**
 * Which answers a form came with, for the form to bring back: an old page says nothing of what it
 * did not change, so that it does not take away what was answered elsewhere since.
 */
export const shownAnswers = ({ answers }: SittingView, questions: readonly Placed[]): string =>
  questions.map(({ question: { id } }) => `${id}:${markOf(answers.get(id) ?? null)}`).join(" ");

/** Tells whether an answer is the one that a form came with, by what the form brought back. */
export function shownReader(sent: string | null): (id: string, answer: AnswerValue) => boolean {
  const shown = new Set(sent?.split(" "));
  return (id, answer) => shown.has(`${id}:${markOf(answer)}`);
}
