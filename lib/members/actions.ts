"use server";

import { defineAction } from "@/lib/define-action";
import { inviteMember } from "./invite-member";
import { resendInvitation } from "./resend-invitation";
import { InviteMemberInput, MemberInput, UpdateMemberActionInput } from "./schema";
import { updateMember } from "./update-member";

export const inviteMemberAction = defineAction({
  permission: "members.manage",
  input: InviteMemberInput,
  run: inviteMember,
});

export const updateMemberAction = defineAction({
  permission: "members.manage",
  input: UpdateMemberActionInput,
  run: (actor, { id, ...change }) => updateMember(actor, id, change),
});

export const resendInvitationAction = defineAction({
  permission: "members.manage",
  input: MemberInput,
  run: (actor, { id }) => resendInvitation(actor, id),
});
