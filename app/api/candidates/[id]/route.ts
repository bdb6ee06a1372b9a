import { deleteCandidate } from "@/lib/candidates/delete-candidate";
import { getCandidateOrThrow } from "@/lib/candidates/queries";
import { CandidateParams, UpdateCandidateInput } from "@/lib/candidates/schema";
import { updateCandidate } from "@/lib/candidates/update-candidate";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "candidates.read",
      params: CandidateParams,
      handler: ({ actor, params }) => getCandidateOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      permission: "candidates.write",
      params: CandidateParams,
      body: UpdateCandidateInput,
      handler: ({ actor, params, body, ifMatch }) =>
        updateCandidate(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      permission: "candidates.write",
      params: CandidateParams,
      handler: ({ actor, params, ifMatch }) => deleteCandidate(actor, params.id, { ifMatch }),
    }),
  },
);
