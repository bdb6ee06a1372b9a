import { getAssistanceOrThrow } from "@/lib/assistance/queries";
import { AssistanceParams } from "@/lib/assistance/rules";
import { AssistanceDetail } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/:publicId",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an offer to assist",
      permission: "assistance.read",
      params: AssistanceParams,
      answer: AssistanceDetail,
      handler: ({ actor, params }) => getAssistanceOrThrow(actor, params.publicId),
    }),
  },
);
