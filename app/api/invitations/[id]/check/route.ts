import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { checkInvitation } from "@/lib/invitations/check-invitation";
import { InvitationDto, InvitationParams } from "@/lib/invitations/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations/:id/check",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Check an invitation's status with the partner",
      permission: "assessments.write",
      params: InvitationParams,
      idempotent: false,
      status: 200,
      refusals: ["conflict", "unprocessable"],
      answer: InvitationDto,
      handler: ({ actor, params }) => checkInvitation(actor, params.id),
    }),
  },
);
