import { candidateRoute, refuseForgery, seeOther } from "@/app/(candidate)/candidate-route";
import { optOutPage } from "@/components/candidate/opt-out";
import { findLinkedRecipient } from "@/lib/assistance/find-linked-recipient";
import { setOptOut } from "@/lib/assistance/opt-out";
import { matchPath } from "@/lib/http/match-path";
import { inFrameLocale } from "../visitor-language";

/**
 * Shows the opt-out page behind every link of an email, even a closed one. GET changes nothing; a
 * visitor who has opened the offer's page is sent there.
 */
export const optOutView = candidateRoute("/a/:token/opt-out", async ({ request, token, visit }) => {
  if (!token.includes(".")) return seeOther(`/a/${encodeURIComponent(token)}`);
  const found = visit && (await findLinkedRecipient(visit.linkId, { evenClosed: true }));
  return found ? optOutPage(inFrameLocale(request, found), token) : "closed";
});

/**
 * Redirects an opt-out link with a full stop, bracket or invisible character behind it to the page.
 */
export const optOutDetour = candidateRoute("/a/:token/:step", async ({ request, token }) => {
  const { step = "" } = matchPath("/a/:token/:step", new URL(request.url).pathname) ?? {};
  if (!/^opt-out(?![\w-])/.test(step)) return "closed";
  return seeOther(`/a/${encodeURIComponent(token)}/opt-out`);
});

/**
 * Accepts any POST body: mail programs send their own form here (RFC 8058) and must get a page, not
 * a redirect.
 */
export const optOutRoute = (action: string, optedOut: boolean) =>
  candidateRoute(`/a/:token/${action}`, async ({ request, token, visit }) => {
    refuseForgery(request);
    if (!visit) return token.includes(".") ? "closed" : "away";
    if (!(await setOptOut(visit, optedOut))) return "closed";
    if (visit.linkId === token) return seeOther(`/a/${token}#opt-out`);
    const found = await findLinkedRecipient(visit.linkId, { evenClosed: true });
    return found ? optOutPage(inFrameLocale(request, found), token) : "closed";
  });
