import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { findSitting, hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { awayPage } from "@/lib/candidate-page/message-page";
import { stepTemplates } from "@/lib/candidate-page/sitting-pages";
import { sittingView } from "@/lib/candidate-page/sitting-view";

const { path, texts } = sittingPages;

/** For the page's script: every step, so that it needs no connection to go from one to the next. */
export const GET = candidateRoute(
  `${path}/:token/steps`,
  async ({ token, visit }) => {
    const session = visit?.linkId === token ? await findSitting(token) : null;
    if (!session || session.status === "Initiated" || hasEnded(session)) return awayPage(texts);
    return new Response(stepTemplates(sittingView(session, token)), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      },
    });
  },
  texts,
);
