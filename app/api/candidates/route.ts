import { createCandidate } from "@/lib/candidates/create-candidate";
import { listCandidates } from "@/lib/candidates/queries";
import { CandidateListQuery, CreateCandidateInput } from "@/lib/candidates/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates",
  offersDialect,
  {
    GET: defineRoute({
      permission: "candidates.read",
      query: CandidateListQuery,
      handler: ({ actor, query }) => listCandidates(actor, query),
    }),
    POST: defineRoute({
      permission: "candidates.write",
      body: CreateCandidateInput,
      handler: ({ actor, body }) => createCandidate(actor, body),
    }),
  },
);
