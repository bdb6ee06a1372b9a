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
  /** True if it can be sent after the visit has ended, since it isn't final. */
  takesResumed?: boolean;
  /** Records it. A page is what the candidate is asked next, a response where they are led. */
  send(sent: Sent, state: Form): Promise<AnswerOutcome | Page | Response>;
}

/**
 * Shows a page with one form to those who have opened the link. Others, and answered offers, are
 * led to the offer's page.
 */
export const stepRoute = (action: string, page: (view: OfferView) => Page) =>
  candidateRoute(`/o/:token/${action}`, async ({ request, token, visit }) => {
    const back = seeOther(`/o/${encodeURIComponent(token)}`);
    if (visit?.linkId !== token) return back;
    const view = await findView(token, request);
    if (!view) return "closed";
    return view.offer.answer || view.isLate ? back : page(view);
  });

/** Handles the form of such a page: records it once, or shows the page again with the reason. */
export const sendRoute = <Form>(action: string, { page, read, send, takesResumed }: Step<Form>) =>
  formRoute(offerPages, action, async ({ request, visit, form, isResumed }) => {
    const view = await findView(visit.linkId, request);
    if (!view) return "closed";
    const { state, isWrong } = read(form, view);
    if (!view.offer.answer && isWrong) return page(view, state);
    if (!view.offer.answer && isResumed && !takesResumed) return page(view, state, "resumed");
    const outcome = await send({ visit, form, view }, state);
    if (typeof outcome === "object") return outcome;
    if (outcome === "closed") return outcome;
    if (outcome === "late") return { ...offerPage(view, "late"), status: 409 };
    if (outcome !== "changed") return null;
    const current = await findView(visit.linkId, request);
    return current && page(current, state, "changed");
  });
