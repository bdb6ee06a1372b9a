import { getSessionOrThrow } from "@/lib/assessments/get-session";
import { SessionDetail, SessionParams } from "@/lib/assessments/session-dto";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/sittings/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a sitting with its answers, scores and history",
      permission: "assessments.read",
      params: SessionParams,
      answer: SessionDetail,
      handler: ({ actor, params }) => getSessionOrThrow(actor, params.id),
    }),
  },
);
