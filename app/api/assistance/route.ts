import { listAssistance } from "@/lib/assistance/queries";
import { AssistanceListQuery } from "@/lib/assistance/rules";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      query: AssistanceListQuery,
      handler: ({ actor, query }) => listAssistance(actor, query),
    }),
  },
);
