import { assistanceCover, assistancePage } from "@/components/candidate/assistance-page";
import { answerAssistance } from "@/lib/assistance/answer-assistance";
import { findLinkedRecipient } from "@/lib/assistance/find-linked-recipient";
import { openAssistance } from "@/lib/assistance/open-assistance";
import { formRoute, type LinkPages } from "../link-pages";
import { inFrameLocale } from "../visitor-language";

/** Candidate pages behind the link to an offer to assist. */
export const assistancePages: LinkPages = {
  path: "/a",
  async cover(linkId, token, request) {
    const found = await findLinkedRecipient(linkId);
    return found && assistanceCover(inFrameLocale(request, found), token);
  },
  async show(linkId, request) {
    const found = await findLinkedRecipient(linkId);
    return found && assistancePage(inFrameLocale(request, found), linkId);
  },
  open: openAssistance,
};

/** Creates the POST route for a one-button form that records the final answer to the offer. */
export const answerRoute = (action: string, answer: "accepted" | "declined") =>
  formRoute(assistancePages, action, async ({ request, visit, isResumed }) => {
    const found = isResumed ? await findLinkedRecipient(visit.linkId) : null;
    if (found) {
      return assistancePage(inFrameLocale(request, found), visit.linkId, { isResumed });
    }
    const outcome = await answerAssistance(visit, answer);
    if (outcome === "closed") return "closed";
    if (outcome !== "late") return null;
    const page = await assistancePages.show(visit.linkId, request);
    return page && { ...page, status: 409 };
  });
