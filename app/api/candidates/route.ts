import { createCandidate } from "@/lib/candidates/create-candidate";
import { listCandidates } from "@/lib/candidates/queries";
import {
  CandidateDto,
  CandidateListQuery,
  CandidateListRow,
  CreateCandidateInput,
} from "@/lib/candidates/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List candidates",
      permission: "candidates.read",
      query: CandidateListQuery,
      answer: pageOf(CandidateListRow),
      handler: ({ actor, query }) => listCandidates(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a candidate",
      permission: "candidates.write",
      body: CreateCandidateInput,
      answer: CandidateDto,
      handler: ({ actor, body }) => createCandidate(actor, body),
    }),
  },
);
