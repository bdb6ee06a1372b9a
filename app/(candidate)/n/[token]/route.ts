import { candidateRoute, refuseForgery } from "@/app/(candidate)/candidate-route";
import { unsubscribedPage, unsubscribePage } from "@/components/candidate/unsubscribe-page";
import { unsubscribedMessage } from "@/lib/auth/links";
import { findUnsubscribing, optOutOfEmails } from "@/lib/notifications/opt-out";

/** Shows what the link of a member's email stops. Changes nothing. */
export const GET = candidateRoute("/n/:token", async ({ token }) => {
  const id = unsubscribedMessage(token);
  const found = id === null ? null : await findUnsubscribing(id);
  return found ? unsubscribePage(found, token) : "closed";
});

/** Stops the emails, by the page's button or by the mail program's own form (RFC 8058). */
export const POST = candidateRoute("/n/:token", async ({ request, token }) => {
  refuseForgery(request);
  const id = unsubscribedMessage(token);
  const found = id === null ? null : await optOutOfEmails(id);
  return found ? unsubscribedPage(found) : "closed";
});
