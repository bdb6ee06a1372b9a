import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";
import { UpdateCandidateModel } from "@/lib/inviters/contract-schema";
import { requirePartnerOf } from "@/lib/inviters/require-partner";
import { updateInvitedCandidate } from "@/lib/inviters/update-candidate";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/update_candidate",
  assessmentsDialect,
  {
    PUT: defineRoute({
      summary: "Change the name or address of an invited candidate",
      description: "What is absent or blank stays as it is. Answers what was sent.",
      permission: "serve_assessments",
      body: UpdateCandidateModel,
      answer: UpdateCandidateModel,
      refusals: ["not_found"],
      authorize: ({ actor, body }) => requirePartnerOf(actor, body),
      handler: ({ actor, body }) => updateInvitedCandidate(actor, body),
    }),
  },
);
