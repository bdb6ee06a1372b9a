import { seeOther } from "@/app/(candidate)/candidate-route";
import { sendRoute, stepRoute } from "@/app/(candidate)/o/step-routes";
import { type AskForm, readQuestion, versionOf } from "@/components/candidate/answer-form";
import { askedParameter, askPage } from "@/components/candidate/ask-page";
import { recordQuestion } from "@/lib/offers/record-question";

export const GET = stepRoute("ask", (view) => askPage(view, { question: "" }));

export const POST = sendRoute<AskForm>("ask", {
  read(form, { texts }) {
    const state = readQuestion(form, texts);
    return { state, isWrong: state.error !== undefined };
  },
  page: askPage,
  async send({ form, visit, view }, { question }) {
    const outcome = await recordQuestion(visit, { question, version: versionOf(form) });
    if (outcome === "recorded") return seeOther(`/o/${visit.linkId}?${askedParameter}`);
    if (outcome !== "too_many") return outcome;
    return askPage(view, { question, error: view.texts.ask.tooMany });
  },
});
