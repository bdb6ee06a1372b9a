import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { findSitting, hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { awayPage } from "@/components/candidate/message-page";
import { stepTemplates } from "@/components/candidate/sitting-pages";
import { sittingView } from "@/components/candidate/sitting-view";

const { path, texts } = sittingPages;

/** For the page's script: every step, so that it needs no connection to go from one to the next. */
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
