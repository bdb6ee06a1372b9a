"use server";

import { runForm } from "@/app/(auth)/run-form";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import { currentMember } from "@/lib/auth/page-actor";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { acceptInvitation } from "@/lib/identity/accept-invitation";
import { AcceptInvitationInput, type AuthFormState, LinkToken } from "@/lib/identity/schema";
import { switchAccount } from "@/lib/identity/switch-account";

export async function acceptAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, AcceptInvitationInput, async (input, { origin }) => {
    await setSessionCookie(await acceptInvitation(input, origin));
    return "/";
  });
}

/** Joins as the signed-in person; redirects everyone else to the step that comes first. */
export async function joinAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, LinkToken, async ({ token }, { origin }) => {
    const [member, invitation] = await Promise.all([currentMember(), findMemberInvitation(token)]);
    if (!member || invitation?.userId !== member.userId) return `/invitation/${token}`;
    await switchAccount({ ...member, ...origin }, invitation.accountId);
    return "/";
  });
}
