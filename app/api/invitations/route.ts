import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listInvitations } from "@/lib/invitations/queries";
import { InvitationListQuery, InvitationRow } from "@/lib/invitations/schema";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List invitations",
      permission: "assessments.read",
      query: InvitationListQuery,
      answer: pageOf(InvitationRow),
      handler: ({ actor, query }) => listInvitations(actor, query),
    }),
  },
);
