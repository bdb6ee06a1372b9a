import { exportCandidate } from "@/lib/candidates/export-candidate";
import { CandidateExport, CandidateParams } from "@/lib/candidates/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/candidates/:id/export",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Export everything about a candidate",
      description:
        "For owners, when a person asks for their data. Contains every record about them, with all versions of letters, emails and the timeline.",
      permission: "candidates.erase",
      params: CandidateParams,
      answer: CandidateExport,
      isSecret: true,
      handler: ({ actor, params }) => exportCandidate(actor, params.id),
    }),
  },
);
