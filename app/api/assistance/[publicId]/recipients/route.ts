import { listRecipients } from "@/lib/assistance/list-recipients";
import { AssistanceParams, RecipientListQuery } from "@/lib/assistance/rules";
import { RecipientRow } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/:publicId/recipients",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the recipients of an offer to assist",
      permission: "assistance.read",
      params: AssistanceParams,
      query: RecipientListQuery,
      answer: pageOf(RecipientRow),
      handler: ({ actor, params, query }) => listRecipients(actor, params.publicId, query),
    }),
  },
);
