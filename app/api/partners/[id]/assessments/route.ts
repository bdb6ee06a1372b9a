import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listPartnerAssessments } from "@/lib/partners/list-partner-assessments";
import { PartnerAssessment, PartnerParams } from "@/lib/partners/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/partners/:id/assessments",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the assessments that a partner offers",
      permission: "assessments.read",
      params: PartnerParams,
      refusals: ["unprocessable"],
      answer: z.array(PartnerAssessment),
      handler: ({ actor, params }) => listPartnerAssessments(actor, params.id),
    }),
  },
);
