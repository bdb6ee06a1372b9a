import { branded } from "@/app/(candidate)/branded";
import { candidateRoute, refuseForgery, seeOther } from "@/app/(candidate)/candidate-route";
import { backRoute } from "@/app/(candidate)/link-pages";
import { readForm } from "@/app/(candidate)/read-form";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { inFrameLocale } from "@/app/(candidate)/visitor-language";
import { sittingCover } from "@/components/candidate/sitting-cover";
import { visitCookie } from "@/components/candidate/visit-cookie";
import { env } from "@/lib/env";
import { findLinkedSitting } from "@/lib/sittings/find-linked-sitting";
import { openSitting } from "@/lib/sittings/open-sitting";

const { path, textsOf } = sittingPages;

export const GET = backRoute(sittingPages, "open");

/**
 * Starts the clock when the cover's button is pressed, and removes the secret from the address bar.
 */
export const POST = candidateRoute(
  `${path}/:token/open`,
  async ({ request, token, visit }) => {
    refuseForgery(request);
    if (!visit || visit.linkId === token) return "closed";
    const form = await readForm(request);
    const login = { username: form.get("username") ?? "", password: form.get("password") ?? "" };
    const outcome = await openSitting(visit, login);
    if (outcome.kind === "open") {
      const secure = env.APP_URL.startsWith("https:");
      const page = `${path}/${visit.linkId}`;
      const cookie = visitCookie(page, visit.linkId, new Date(), secure, outcome.limit);
      return seeOther(page, { "Set-Cookie": cookie });
    }
    const sitting = outcome.kind === "login" ? await findLinkedSitting(visit.linkId) : null;
    const isMissing = !login.username.trim() || !login.password.trim();
    if (!sitting) return "closed";
    const refused = isMissing ? "missing" : "wrong";
    const shown = await branded(inFrameLocale(request, sitting));
    return sittingCover(shown, visit.linkId, token, refused);
  },
  textsOf,
);
