import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { partnerCallbacksDialect } from "@/lib/http/dialects/partner-callbacks";
import { recordStatus } from "@/lib/invitations/record-status";
import { CallbackAnswer } from "@/lib/invitations/schema";
import { StatusReport } from "@/lib/partners/contract-schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assessments/assessment_status",
  partnerCallbacksDialect,
  {
    POST: defineRoute({
      summary: "Report the status of an interview",
      description: "An outdated or repeated status is acknowledged and changes nothing.",
      permission: null,
      body: StatusReport,
      idempotent: false,
      status: 200,
      refusals: ["not_found"],
      answer: CallbackAnswer,
      handler: ({ actor, body }) => recordStatus(actor, body),
    }),
  },
);
