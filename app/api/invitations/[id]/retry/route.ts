import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { retryInvitation } from "@/lib/invitations/retry-invitation";
import { InvitationDto, InvitationParams } from "@/lib/invitations/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations/:id/retry",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Retry a failed invitation",
      permission: "assessments.write",
      params: InvitationParams,
      idempotent: false,
      status: 200,
      refusals: ["conflict"],
      answer: InvitationDto,
      handler: ({ actor, params }) => retryInvitation(actor, params.id),
    }),
  },
);
