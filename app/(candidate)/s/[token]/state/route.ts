import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { findSitting, hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { endPhaseOf } from "@/lib/candidate-page/sitting-ended";

const { path, texts } = sittingPages;

/** For the page's script: where the sitting stands, and the seconds that are left. */
export const GET = candidateRoute(
  `${path}/:token/state`,
  async ({ token, visit }) => {
    const session = visit?.linkId === token ? await findSitting(token) : null;
    if (!session) return Response.json({ phase: "closed" }, { status: 404 });
    const phase = hasEnded(session) ? endPhaseOf(session) : "sitting";
    return Response.json({ phase, remaining: session.remaining });
  },
  texts,
);
