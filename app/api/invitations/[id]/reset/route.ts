import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { resetInvitation } from "@/lib/invitations/reset-invitation";
import { InvitationDto, InvitationParams } from "@/lib/invitations/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations/:id/reset",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Reset an invitation so that the candidate can retake the assessment",
      permission: "assessments.write",
      params: InvitationParams,
      idempotent: false,
      status: 200,
      refusals: ["conflict", "unprocessable"],
      answer: InvitationDto,
      handler: ({ actor, params }) => resetInvitation(actor, params.id),
    }),
  },
);
