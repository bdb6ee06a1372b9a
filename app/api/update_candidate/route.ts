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
      summary: "Update the name or email of an invited candidate",
      description: "Absent and blank fields stay unchanged. Returns the request body.",
      permission: "serve_assessments",
      body: UpdateCandidateModel,
      answer: UpdateCandidateModel,
      refusals: ["not_found"],
      authorize: ({ actor, body }) => requirePartnerOf(actor, body),
      handler: ({ actor, body }) => updateInvitedCandidate(actor, body),
    }),
  },
);
