import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";
import { ResetAnswer, ResetModel } from "@/lib/inviters/contract-schema";
import { requirePartnerOf } from "@/lib/inviters/require-partner";
import { resetCandidate } from "@/lib/inviters/reset-candidate";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/reset_candidate",
  assessmentsDialect,
  {
    POST: defineRoute({
      summary: "Reset an invited candidate so that they can retake the assessment",
      description:
        "Keeps the sitting and UUID and starts a new attempt at a new address. The previous address is closed.",
      permission: "serve_assessments",
      body: ResetModel,
      status: 200,
      idempotent: false,
      answer: ResetAnswer,
      refusals: ["not_found", "conflict"],
      authorize: ({ actor, body }) => requirePartnerOf(actor, body),
      handler: ({ actor, body }) => resetCandidate(actor, body),
    }),
  },
);
