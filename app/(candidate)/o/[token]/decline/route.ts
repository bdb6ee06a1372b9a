import { answerRoute, sendRoute } from "@/app/(candidate)/o/step-routes";
import {
  type DeclineForm,
  emptyDeclining,
  readDeclining,
  versionOf,
} from "@/components/candidate/answer-form";
import { declinePage } from "@/components/candidate/decline-page";
import { answerOffer } from "@/lib/offers/answer-offer";

export const GET = answerRoute("decline", (view) => declinePage(view, emptyDeclining));

export const POST = sendRoute<DeclineForm>("decline", {
  read(form, { offer, texts }) {
    const state = readDeclining(form, texts, offer.declineReasons);
    return { state, isWrong: Object.keys(state.errors).length > 0 };
  },
  page: declinePage,
  isAnswer: true,
  again: (view, state) => declinePage(view, { ...state, errors: {} }),
  send: ({ visit, form }, { reason, message }) =>
    answerOffer(visit, {
      ...{ status: "declined", version: versionOf(form) },
      ...{ chosenReason: reason, reason: message || null },
    }),
});
