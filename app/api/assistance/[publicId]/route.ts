import { getAssistanceOrThrow } from "@/lib/assistance/queries";
import { AssistanceParams } from "@/lib/assistance/rules";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/:publicId",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      params: AssistanceParams,
      handler: ({ actor, params }) => getAssistanceOrThrow(actor, params.publicId),
    }),
  },
);
