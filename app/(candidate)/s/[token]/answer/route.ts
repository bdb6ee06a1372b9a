import { seeOther } from "@/app/(candidate)/candidate-route";
import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { findLinkedSession } from "@/lib/assessments/find-linked-session";
import { saveAnswers } from "@/lib/assessments/save-answers";
import { readStep } from "@/lib/candidate-page/read-step";
import { stepPage } from "@/lib/candidate-page/sitting-pages";
import { stepOf } from "@/lib/candidate-page/sitting-steps";
import { sittingView } from "@/lib/candidate-page/sitting-view";

export const GET = backRoute(sittingPages, "answer");

/** The form of a step: its answers are saved, then the step that was asked for is shown. */
export const POST = formRoute(sittingPages, "answer", async (visit, form) => {
  const session = await findLinkedSession(visit.linkId);
  if (!session || hasEnded(session)) return null;
  const view = sittingView(session, visit.linkId);
  const from = stepOf(view, form.get("from"));
  const { given, mistakes } = readStep(view, from, form);
  const outcome = await saveAnswers(visit, given);
  if (outcome !== "saved") return null;
  if (mistakes.size > 0) {
    const saved = new Map([...session.answers, ...given]);
    return stepPage({ ...view, answers: saved, mistakes }, from);
  }
  const next = stepOf(view, form.get("step"));
  const anchor = view.content.presentation === "all" && next !== "review" ? `#q-${next}` : "";
  return seeOther(`${view.base}?step=${next}${anchor}`);
});
