"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { resendInvitationAction, updateMemberAction } from "@/lib/members/actions";
import { membersOptions } from "@/lib/members/client";
import { type MemberDto, roleLabels, type UpdateMemberInput } from "@/lib/members/schema";

function doneText(member: MemberDto, change: UpdateMemberInput): string {
  if (change.role)
    return `${member.name}'s role changed to ${roleLabels[change.role].toLowerCase()}`;
  return change.disabled
    ? `Access disabled for ${member.name}`
    : `Access enabled for ${member.name}`;
}

/** Returns the actions for a member, each of which notifies of success and failure. */
export function useMemberActions({ id, name }: MemberDto) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries(membersOptions());

  const update = useMutation({
    mutationFn: (change: UpdateMemberInput) => unwrap(updateMemberAction({ ...change, id })),
    onSuccess: async (member, change) => {
      await refresh();
      notify.done(doneText(member, change));
    },
    onError: (error, change) => {
      if (!change.disabled) notify.failed(`${name} couldn't be updated`, error.message);
    },
  });

  const resend = useMutation({
    mutationFn: () => unwrap(resendInvitationAction({ id })),
    onSuccess: () => notify.done(`Invitation resent to ${name}`),
    onError: (error) => notify.failed("The invitation couldn't be sent", error.message),
  });

  return { update, resend };
}
