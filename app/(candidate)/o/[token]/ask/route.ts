import { seeOther } from "@/app/(candidate)/candidate-route";
import { sendRoute, stepRoute } from "@/app/(candidate)/o/step-routes";
import { type AskForm, readQuestion } from "@/components/candidate/answer-form";
import { askedParameter, askPage } from "@/components/candidate/ask-page";
import { recordQuestion } from "@/lib/offers/record-question";

export const GET = stepRoute("ask", (view, version) => askPage(view, { question: "", version }));

export const POST = sendRoute<AskForm>("ask", {
  read(form, { texts }) {
    const state = readQuestion(form, texts);
    return { state, isWrong: state.error !== undefined };
  },
  page: askPage,
  again: (view, { question, version }) => askPage(view, { question, version }),
  async send({ visit, view }, { question, version }) {
    const outcome = await recordQuestion(visit, { question, version });
    if (outcome === "recorded") return seeOther(`/o/${visit.linkId}?${askedParameter}`);
    if (outcome !== "too_many") return outcome;
    return askPage(view, { question, version, error: view.texts.ask.tooMany });
  },
});
