import { readAnswer } from "@/lib/sittings/read-answer";
import type { AnswerValue } from "@/lib/sittings/rules";
import { shownReader } from "./shown-answers";
import { questionsAt, type Step } from "./sitting-steps";
import type { Mistake, SittingView } from "./sitting-view";

/**
 * Reads the form of a step: the answers that differ from those it was rendered with, and those that
 * can't be read.
 */
export function readStep(
  view: SittingView,
  step: Step,
  form: URLSearchParams,
): { given: Map<string, AnswerValue>; mistakes: Map<string, Mistake> } {
  const given = new Map<string, AnswerValue>();
  const mistakes = new Map<string, Mistake>();
  const wasShown = shownReader(form.get("shown"));
  for (const { question } of questionsAt(view, step)) {
    const sent = form.getAll(`a.${question.id}`);
    const read = readAnswer(question, sent);
    if ("value" in read) {
      if (!wasShown(question.id, read.value)) given.set(question.id, read.value);
    } else mistakes.set(question.id, { sent: sent[0] ?? "", problem: read.problem });
  }
  return { given, mistakes };
}
