import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { revealInvitation } from "@/lib/invitations/reveal-invitation";
import { InvitationAccess, InvitationParams } from "@/lib/invitations/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations/:id/reveal",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Reveal the access details of an invitation; each reveal is audited",
      permission: "assessments.write",
      params: InvitationParams,
      idempotent: false,
      status: 200,
      refusals: ["conflict"],
      answer: InvitationAccess,
      handler: ({ actor, params }) => revealInvitation(actor, params.id),
    }),
  },
);
