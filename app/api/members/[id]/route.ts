import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getMemberOrThrow } from "@/lib/members/queries";
import { MemberDto, MemberParams, UpdateMemberInput } from "@/lib/members/schema";
import { updateMember } from "@/lib/members/update-member";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/members/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a member",
      permission: "members.read",
      params: MemberParams,
      answer: MemberDto,
      handler: ({ actor, params }) => getMemberOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a member's role, or disable or enable a member",
      permission: "members.manage",
      params: MemberParams,
      body: UpdateMemberInput,
      answer: MemberDto,
      handler: ({ actor, params, body }) => updateMember(actor, params.id, body),
    }),
  },
);
