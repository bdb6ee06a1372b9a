import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { findSitting, hasEnded, sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { endPhaseOf } from "@/components/candidate/sitting-ended";

const { path, textsOf } = sittingPages;

/** Returns the sitting's state and the seconds left, for the page's script. */
export const GET = candidateRoute(
  `${path}/:token/state`,
  async ({ token, visit }) => {
    const sitting = visit?.linkId === token ? await findSitting(token) : null;
    if (!sitting) return Response.json({ phase: "closed" }, { status: 404 });
    const phase = hasEnded(sitting) ? endPhaseOf(sitting) : "sitting";
    return Response.json({ phase, remaining: sitting.remaining });
  },
  textsOf,
);
