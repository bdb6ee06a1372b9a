import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assessmentsDialect } from "@/lib/http/dialects/assessments";
import { StatusKey } from "@/lib/inviters/contract-schema";
import { StatusDocument } from "@/lib/sittings/compose-status";
import { getStatusDocument } from "@/lib/sittings/get-status-document";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessment_status",
  assessmentsDialect,
  {
    GET: defineRoute({
      summary: "Get the status of a sitting",
      description:
        "The key is Proffer's sitting ID: `interview.id` of the response to the invitation.",
      permission: "serve_assessments",
      query: StatusKey,
      answer: StatusDocument,
      refusals: ["not_found"],
      handler: ({ actor, query }) => getStatusDocument(actor, query.partner_interview_id),
    }),
    POST: defineRoute({
      summary: "Get the status of a sitting by a key in the body",
      permission: "serve_assessments",
      body: StatusKey,
      status: 200,
      idempotent: false,
      answer: StatusDocument,
      refusals: ["not_found"],
      handler: ({ actor, body }) => getStatusDocument(actor, body.partner_interview_id),
    }),
  },
);
