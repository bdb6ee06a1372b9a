import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { findSitting, hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { awayPage } from "@/components/candidate/message-page";
import { stepTemplates } from "@/components/candidate/sitting-pages";
import { sittingView } from "@/components/candidate/sitting-view";

const { path, texts } = sittingPages;

/** Returns every step for the page's script, so that moving between steps needs no connection. */
export const GET = candidateRoute(
  `${path}/:token/steps`,
  async ({ token, visit }) => {
    const sitting = visit?.linkId === token ? await findSitting(token) : null;
    if (!sitting || sitting.status === "Initiated" || hasEnded(sitting)) return awayPage(texts);
    return new Response(stepTemplates(sittingView(sitting, token)), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      },
    });
  },
  texts,
);
