import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/queries";
import { InviteMemberInput, MemberDto } from "@/lib/members/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/members",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List members",
      permission: "members.read",
      answer: z.array(MemberDto),
      handler: ({ actor }) => listMembers(actor),
    }),
    POST: defineRoute({
      summary: "Invite a member",
      permission: "members.manage",
      idempotent: false,
      body: InviteMemberInput,
      answer: MemberDto,
      handler: ({ actor, body }) => inviteMember(actor, body),
    }),
  },
);
