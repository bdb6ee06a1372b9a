import { branded } from "@/app/(candidate)/branded";
import { seeOther } from "@/app/(candidate)/candidate-route";
import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { inFrameLocale } from "@/app/(candidate)/visitor-language";
import { readStep } from "@/components/candidate/read-step";
import { stepPage } from "@/components/candidate/sitting-pages";
import { stepOf } from "@/components/candidate/sitting-steps";
import { sittingView } from "@/components/candidate/sitting-view";
import { findLinkedSitting } from "@/lib/sittings/find-linked-sitting";
import { saveAnswers } from "@/lib/sittings/save-answers";

export const GET = backRoute(sittingPages, "answer");

/** Saves the answers of a step, then shows the requested step, or this one in another language. */
export const POST = formRoute(
  sittingPages,
  "answer",
  async ({ request, visit, form, language }) => {
    const found = await findLinkedSitting(visit.linkId);
    if (!found || hasEnded(found)) return null;
    const sitting = await branded(inFrameLocale(request, found, language));
    const view = sittingView(sitting, visit.linkId);
    const from = stepOf(view, form.get("from"));
    const { given, mistakes } = readStep(view, from, form);
    const outcome = await saveAnswers(visit, given);
    if (outcome !== "saved") return null;
    if (mistakes.size > 0) {
      const saved = new Map([...sitting.answers, ...given]);
      return stepPage({ ...view, answers: saved, mistakes }, from);
    }
    const next = language ? from : stepOf(view, form.get("step"));
    const anchor = view.content.presentation === "all" && next !== "review" ? `#q-${next}` : "";
    return seeOther(`${view.base}?step=${next}${anchor}`);
  },
);
