import { getDrafts } from "@/lib/drafts/queries";
import { DraftQuery, DraftState } from "@/lib/drafts/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/drafts",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get your draft of a template or of an offer's letter, and who else has it open",
      permission: null,
      query: DraftQuery,
      answer: DraftState,
      handler: ({ actor, query: { templateId = null, offerId = null } }) =>
        getDrafts(actor, { templateId, offerId }),
    }),
  },
);
