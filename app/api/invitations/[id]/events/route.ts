import { z } from "zod";
import { TimelineEvent } from "@/lib/events/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listInvitationEvents } from "@/lib/invitations/queries";
import { InvitationParams } from "@/lib/invitations/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/invitations/:id/events",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the events of an invitation, newest first",
      permission: "assessments.read",
      params: InvitationParams,
      answer: z.array(TimelineEvent),
      handler: ({ actor, params }) => listInvitationEvents(actor, params.id),
    }),
  },
);
