import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/queries";
import { InviteMemberInput } from "@/lib/members/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/members",
  offersDialect,
  {
    GET: defineRoute({
      permission: "members.read",
      handler: ({ actor }) => listMembers(actor),
    }),
    POST: defineRoute({
      permission: "members.manage",
      idempotent: false,
      body: InviteMemberInput,
      handler: ({ actor, body }) => inviteMember(actor, body),
    }),
  },
);
