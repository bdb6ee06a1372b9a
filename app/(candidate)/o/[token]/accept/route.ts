import { answerRoute, sendRoute } from "@/app/(candidate)/o/step-routes";
import { acceptPage } from "@/components/candidate/accept-page";
import {
  type AcceptForm,
  cleanName,
  emptyAcceptance,
  readAcceptance,
  versionOf,
} from "@/components/candidate/answer-form";
import { offerPage } from "@/components/candidate/offer-page";
import { askedField, otherNamePage } from "@/components/candidate/other-name-page";
import { answerOffer } from "@/lib/offers/answer-offer";

export const GET = answerRoute("accept", (view) => acceptPage(view, emptyAcceptance));

export const POST = sendRoute<AcceptForm>("accept", {
  read(form, { texts }) {
    const state = readAcceptance(form, texts);
    return { state, isWrong: state.error !== undefined };
  },
  // A signature is for the letter that was read: a new one is read first.
  page: (view, state, refusal) =>
    refusal === "changed" ? offerPage(view, refusal) : acceptPage(view, state, refusal),
  isAnswer: true,
  again: (view, { name }, form) =>
    form.has(askedField)
      ? otherNamePage(view, cleanName(form.get(askedField) ?? ""), name)
      : acceptPage(view, { name }),
  async send({ visit, form, view }, { name }) {
    const asked = form.get(askedField);
    const outcome = await answerOffer(visit, {
      ...{ status: "accepted", version: versionOf(form), typedName: name },
      askedName: asked === null ? null : cleanName(asked),
    });
    return outcome === "other_name" ? otherNamePage(view, name) : outcome;
  },
});
