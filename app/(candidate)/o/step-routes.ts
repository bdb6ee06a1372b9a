import { versionOf } from "@/components/candidate/answer-form";
import type { Page } from "@/components/candidate/document";
import { offerPage } from "@/components/candidate/offer-page";
import type { OfferView, Refusal } from "@/components/candidate/view";
import type { LinkVisit } from "@/lib/auth/link-visit";
import type { AnswerOutcome } from "@/lib/offers/answer-offer";
import { candidateRoute, seeOther } from "../candidate-route";
import { formRoute } from "../link-pages";
import { findView, offerPages } from "./offer-pages";

/** What somebody sent, and how its page shows it again. */
interface Sent {
  visit: LinkVisit;
  form: URLSearchParams;
  view: OfferView;
}

interface Step<Form> {
  /** Reads the form; `isWrong` if it can't be sent as it is. */
  read(form: URLSearchParams, view: OfferView): { state: Form; isWrong: boolean };
  page(view: OfferView, state: Form, refusal?: Refusal | null): Page;
  /** Shows what was typed so far, without its errors. */
  again(view: OfferView, state: Form, form: URLSearchParams): Page;
  /** True if it answers the version that was read, alone, and only while the visit goes on. */
  isAnswer?: boolean;
  /** Records it. A page is what the candidate is asked next, a response where they are led. */
  send(sent: Sent, state: Form): Promise<AnswerOutcome | Page | Response>;
}

/**
 * Shows a page with one form to those who have opened the link, with the version that they come
 * from: 0 if the address doesn't say. Others, and answered offers, are led to the offer's page.
 */
export const stepRoute = (action: string, page: (view: OfferView, read: number) => Page) =>
  showRoute(action, page);

/**
 * Shows a page with the form of an answer, likewise, to those who come from the letter that they
 * answer. If another has taken its place, shows that.
 */
export const answerRoute = (action: string, page: (view: OfferView) => Page) =>
  showRoute(action, (view, read) => {
    if (read === 0) return null;
    return read === view.offer.version ? page(view) : offerPage(view, "changed");
  });

const showRoute = (action: string, page: (view: OfferView, read: number) => Page | null) =>
  candidateRoute(`/o/:token/${action}`, async ({ request, token, visit }) => {
    const back = seeOther(`/o/${encodeURIComponent(token)}`);
    if (visit?.linkId !== token) return back;
    const view = await findView(token, request);
    if (!view) return "closed";
    if (view.offer.answer || view.isLate) return back;
    return page(view, versionOf(new URL(request.url).searchParams)) ?? back;
  });

/** Handles the form of such a page: records it once, or shows the page again with the reason. */
export const sendRoute = <Form>(
  action: string,
  { again, isAnswer, page, read, send }: Step<Form>,
) =>
  formRoute(offerPages, action, async ({ request, visit, form, isResumed, language }) => {
    const view = await findView(visit.linkId, request, language);
    if (!view) return "closed";
    const { state, isWrong } = read(form, view);
    if (!view.offer.answer) {
      const isStale = isAnswer && versionOf(form) !== view.offer.version;
      if (isStale && !view.isLate) return page(view, state, "changed");
      if (language) return again(view, state, form);
      if (isWrong) return page(view, state);
      if (isAnswer && isResumed) return page(view, state, "resumed");
    }
    if (language) return null;
    const outcome = await send({ visit, form, view }, state);
    if (typeof outcome === "object") return outcome;
    if (outcome === "closed") return outcome;
    if (outcome === "late") return { ...offerPage(view, "late"), status: 409 };
    if (outcome !== "changed") return null;
    const current = await findView(visit.linkId, request);
    return current && page(current, state, "changed");
  });
