import { candidateRoute, refuseForgery, seeOther } from "@/app/(candidate)/candidate-route";
import { backRoute } from "@/app/(candidate)/link-pages";
import { readForm } from "@/app/(candidate)/read-form";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { findLinkedSession } from "@/lib/assessments/find-linked-session";
import { openSitting } from "@/lib/assessments/open-sitting";
import { closedPage } from "@/lib/candidate-page/message-page";
import { sittingCover } from "@/lib/candidate-page/sitting-cover";
import { visitCookie } from "@/lib/candidate-page/visit-cookie";
import { env } from "@/lib/env";

const { path, texts } = sittingPages;

export const GET = backRoute(sittingPages, "open");

/** Where the cover's button leads: the clock starts, and the secret leaves the address bar. */
export const POST = candidateRoute(
  `${path}/:token/open`,
  async ({ request, token, visit }) => {
    refuseForgery(request);
    if (!visit || visit.linkId === token) return closedPage(texts);
    const form = await readForm(request);
    const login = { username: form.get("username") ?? "", password: form.get("password") ?? "" };
    const outcome = await openSitting(visit, login);
    if (outcome.kind === "open") {
      const secure = env.APP_URL.startsWith("https:");
      const page = `${path}/${visit.linkId}`;
      const cookie = visitCookie(page, visit.linkId, new Date(), secure, outcome.limit);
      return seeOther(page, { "Set-Cookie": cookie });
    }
    const session = outcome.kind === "login" ? await findLinkedSession(visit.linkId) : null;
    const isMissing = !login.username.trim() || !login.password.trim();
    return session
      ? sittingCover(session, visit.linkId, token, isMissing ? "missing" : "wrong")
      : closedPage(texts);
  },
  texts,
);
