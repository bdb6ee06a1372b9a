import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";
import { InvitationAnswer, InviteModel } from "@/lib/inviters/contract-schema";
import { inviteCandidate } from "@/lib/inviters/invite-candidate";
import { requirePartnerOf } from "@/lib/inviters/require-partner";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invite_candidate",
  assessmentsDialect,
  {
    POST: defineRoute({
      summary: "Invite a candidate to an assessment",
      description:
        "The interview UUID is the key: repeating the call returns the same sitting and address and emails the candidate at most once.",
      permission: "serve_assessments",
      body: InviteModel,
      status: 200,
      idempotent: false,
      answer: InvitationAnswer,
      refusals: ["not_found", "conflict"],
      authorize: ({ actor, body }) => requirePartnerOf(actor, body),
      handler: ({ actor, body }) => inviteCandidate(actor, body),
    }),
  },
);
