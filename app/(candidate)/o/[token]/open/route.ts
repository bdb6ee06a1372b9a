import { backToOffer } from "@/app/(candidate)/o/answer-route";
import { candidateRoute, refuseForgery, seeOther } from "@/app/(candidate)/o/candidate-route";
import { closedPage } from "@/lib/candidate-page/message-page";
import { visitCookie } from "@/lib/candidate-page/visit-cookie";
import { env } from "@/lib/env";
import { en } from "@/lib/messages/en";
import { openOffer } from "@/lib/offers/open-offer";

const pattern = "/o/:token/open";

export const GET = backToOffer(pattern);

export const POST = candidateRoute(pattern, async ({ request, token, visit }) => {
  refuseForgery(request);
  const isGenuine = visit && visit.linkId !== token;
  if (!isGenuine || !(await openOffer(visit))) return closedPage(en);
  const cookie = visitCookie(visit.linkId, new Date(), env.APP_URL.startsWith("https:"));
  return seeOther(`/o/${visit.linkId}`, { "Set-Cookie": cookie });
});
