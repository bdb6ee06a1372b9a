import { StatusKey } from "@/lib/assessments/contract-schema";
import { sessionStatus } from "@/lib/assessments/session-status";
import { StatusDocument } from "@/lib/assessments/status-document";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessment_status",
  assessmentsDialect,
  {
    GET: defineRoute({
      summary: "Read how a session stands",
      description: "The key is our session's id: `interview.id` of the answer to the invitation.",
      permission: "serve_assessments",
      query: StatusKey,
      answer: StatusDocument,
      refusals: ["not_found"],
      handler: ({ actor, query }) => sessionStatus(actor, query.partner_interview_id),
    }),
    POST: defineRoute({
      summary: "Read how a session stands, with the key in the body",
      permission: "serve_assessments",
      body: StatusKey,
      status: 200,
      idempotent: false,
      answer: StatusDocument,
      refusals: ["not_found"],
      handler: ({ actor, body }) => sessionStatus(actor, body.partner_interview_id),
    }),
  },
);
