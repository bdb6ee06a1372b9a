import { listRecipients } from "@/lib/assistance/list-recipients";
import { AssistanceParams, RecipientListQuery } from "@/lib/assistance/rules";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/:publicId/recipients",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      params: AssistanceParams,
      query: RecipientListQuery,
      handler: ({ actor, params, query }) => listRecipients(actor, params.publicId, query),
    }),
  },
);
