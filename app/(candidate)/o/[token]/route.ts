import { coverPage } from "@/lib/candidate-page/cover-page";
import { awayPage, closedPage } from "@/lib/candidate-page/message-page";
import { en } from "@/lib/messages/en";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";
import { showOffer } from "../answer-route";
import { candidateRoute } from "../candidate-route";

export const GET = candidateRoute("/o/:token", async ({ token, visit }) => {
  const isOpened = !token.includes(".");
  if (isOpened) return visit ? showOffer(visit.linkId) : awayPage(en);
  const offer = visit && (await findLinkedOffer(visit.linkId));
  return offer ? coverPage(offer, token) : closedPage(en);
});
