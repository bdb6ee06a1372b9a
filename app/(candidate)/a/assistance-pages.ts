import { assistanceCover, assistancePage } from "@/components/candidate/assistance-page";
import { closedPage } from "@/components/candidate/message-page";
import { answerAssistance } from "@/lib/assistance/answer-assistance";
import { findLinkedRecipient } from "@/lib/assistance/find-linked-recipient";
import { openAssistance } from "@/lib/assistance/open-assistance";
import { en } from "@/lib/messages/en";
import { formRoute, type LinkPages } from "../link-pages";

/** Candidate pages behind the link to an offer to assist. */
export const assistancePages: LinkPages = {
  path: "/a",
  async cover(linkId, token) {
    const found = await findLinkedRecipient(linkId);
    return found && assistanceCover(found, token);
  },
  async show(linkId) {
    const found = await findLinkedRecipient(linkId);
    return found && assistancePage(found, linkId);
  },
  open: openAssistance,
};

/** Creates the POST route for a one-button form that records the final answer to the offer. */
export const answerRoute = (action: string, answer: "accepted" | "declined") =>
  formRoute(assistancePages, action, async ({ visit, isResumed }) => {
    const found = isResumed ? await findLinkedRecipient(visit.linkId) : null;
    if (found) return assistancePage(found, visit.linkId, { isResumed });
    const outcome = await answerAssistance(visit, answer);
    if (outcome === "closed") return closedPage(en);
    if (outcome !== "late") return null;
    const page = await assistancePages.show(visit.linkId);
    return page && { ...page, status: 409 };
  });
