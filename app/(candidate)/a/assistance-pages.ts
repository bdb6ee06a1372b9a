import { assistanceCover, assistancePage } from "@/components/candidate/assistance-page";
import { assistanceStep } from "@/components/candidate/assistance-step";
import { answerAssistance } from "@/lib/assistance/answer-assistance";
import { findLinkedRecipient } from "@/lib/assistance/find-linked-recipient";
import { openAssistance } from "@/lib/assistance/open-assistance";
import { isAnswerable } from "@/lib/assistance/rules";
import { candidateRoute, seeOther } from "../candidate-route";
import { formRoute, type LinkPages } from "../link-pages";
import { inFrameLocale } from "../visitor-language";

/** Candidate pages behind the link to an offer to assist. */
export const assistancePages: LinkPages = {
  path: "/a",
  async cover(linkId, token, request) {
    const found = await findLinkedRecipient(linkId);
    return found && assistanceCover(inFrameLocale(request, found), token, new Date());
  },
  async show(linkId, request) {
    const found = await findLinkedRecipient(linkId);
    return found && assistancePage(inFrameLocale(request, found), linkId, new Date());
  },
  open: openAssistance,
};

type Action = "accept" | "decline";

/**
 * Shows the page with the one button of an answer to those who have opened the link. Others, and
 * offers that can't be answered any more, are led to the offer's page.
 */
export const assistanceStepRoute = (action: Action) =>
  candidateRoute(`/a/:token/${action}`, async ({ request, token, visit }) => {
    const back = seeOther(`/a/${encodeURIComponent(token)}`);
    if (visit?.linkId !== token) return back;
    const found = await findLinkedRecipient(token);
    if (!found) return "closed";
    if (!isAnswerable(found.status)) return back;
    return assistanceStep(inFrameLocale(request, found), token, new Date(), { action });
  });

/** Creates the POST route for a one-button form that records the final answer to the offer. */
export const answerRoute = (action: Action) =>
  formRoute(assistancePages, action, async ({ request, visit, isResumed, language }) => {
    if (isResumed || language) {
      const found = await findLinkedRecipient(visit.linkId);
      if (!found) return "closed";
      if (!isAnswerable(found.status)) return null;
      const shown = inFrameLocale(request, found, language);
      const step = { action, isResumed: isResumed && language === null };
      return assistanceStep(shown, visit.linkId, new Date(), step);
    }
    const outcome = await answerAssistance(visit, action === "accept" ? "accepted" : "declined");
    if (outcome === "closed") return "closed";
    if (outcome !== "late") return null;
    const page = await assistancePages.show(visit.linkId, request);
    return page && { ...page, status: 409 };
  });
