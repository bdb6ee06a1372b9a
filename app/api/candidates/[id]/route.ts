import { deleteCandidate } from "@/lib/candidates/delete-candidate";
import { getCandidateOrThrow } from "@/lib/candidates/queries";
import {
  CandidateDetail,
  CandidateDto,
  CandidateParams,
  UpdateCandidateInput,
} from "@/lib/candidates/schema";
import { updateCandidate } from "@/lib/candidates/update-candidate";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a candidate",
      permission: "candidates.read",
      params: CandidateParams,
      answer: CandidateDetail,
      handler: ({ actor, params }) => getCandidateOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a candidate",
      permission: "candidates.write",
      params: CandidateParams,
      body: UpdateCandidateInput,
      conditional: true,
      answer: CandidateDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateCandidate(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete an unused candidate",
      permission: "candidates.write",
      params: CandidateParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deleteCandidate(actor, params.id, { ifMatch }),
    }),
  },
);
