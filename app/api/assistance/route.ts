import { listAssistance } from "@/lib/assistance/queries";
import { AssistanceListQuery } from "@/lib/assistance/rules";
import { AssistanceRow } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List offers to assist",
      permission: "assistance.read",
      query: AssistanceListQuery,
      answer: pageOf(AssistanceRow),
      handler: ({ actor, query }) => listAssistance(actor, query),
    }),
  },
);
