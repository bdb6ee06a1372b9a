import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getInvitationOrThrow } from "@/lib/invitations/queries";
import { InvitationDto, InvitationParams } from "@/lib/invitations/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an invitation",
      permission: "assessments.read",
      params: InvitationParams,
      answer: InvitationDto,
      handler: ({ actor, params }) => getInvitationOrThrow(actor, params.id),
    }),
  },
);
