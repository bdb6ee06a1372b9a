import { branded } from "@/app/(candidate)/branded";
import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { findSitting, hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { inFrameLocale } from "@/app/(candidate)/visitor-language";
import { stepTemplates } from "@/components/candidate/sitting-pages";
import { sittingView } from "@/components/candidate/sitting-view";

const { path, textsOf } = sittingPages;

/** Returns every step for the page's script, so that moving between steps needs no connection. */
export const GET = candidateRoute(
  `${path}/:token/steps`,
  async ({ request, token, visit }) => {
    const sitting = visit?.linkId === token ? await findSitting(token) : null;
    if (!sitting || sitting.status === "Initiated" || hasEnded(sitting)) return "away";
    const shown = await branded(inFrameLocale(request, sitting));
    return new Response(stepTemplates(sittingView(shown, token)), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      },
    });
  },
  textsOf,
);
