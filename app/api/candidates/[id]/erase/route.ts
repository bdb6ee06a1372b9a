import { eraseCandidate } from "@/lib/candidates/erase-candidate";
import { CandidateParams, EraseCandidateInput, ErasedCandidate } from "@/lib/candidates/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates/:id/erase",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Erase everything personal about a candidate",
      description:
        "For owners. Records stay for figures under the name “Erased candidate”; accepted letters are kept as evidence for as long as timelines are. It can't be undone.",
      permission: "candidates.erase",
      params: CandidateParams,
      body: EraseCandidateInput,
      status: 200,
      answer: ErasedCandidate,
      handler: ({ actor, params, body }) => eraseCandidate(actor, params.id, body),
    }),
  },
);
