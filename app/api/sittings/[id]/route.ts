import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getSittingOrThrow } from "@/lib/sittings/get-sitting";
import { SittingDetail, SittingParams } from "@/lib/sittings/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/sittings/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a sitting with its answers, scores and history",
      permission: "assessments.read",
      params: SittingParams,
      isSecret: true,
      answer: SittingDetail,
      handler: ({ actor, params }) => getSittingOrThrow(actor, params.id),
    }),
  },
);
