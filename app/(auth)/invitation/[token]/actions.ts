"use server";

import { runForm } from "@/app/(auth)/run-form";
import { switchAccount } from "@/lib/account/switch-account";
import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import { currentMember } from "@/lib/auth/page-actor";
import { AcceptInvitationInput, type AuthFormState, LinkToken } from "@/lib/auth/schema";
import { currentOrigin, setSessionCookie } from "@/lib/auth/session-cookie";

export async function acceptAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, AcceptInvitationInput, async (input) => {
    await setSessionCookie(await acceptInvitation(input, await currentOrigin()));
    return "/";
  });
}

/** Joins as the person who is signed in; everybody else is led back to what to do first. */
export async function joinAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, LinkToken, async ({ token }) => {
    const [member, invitation] = await Promise.all([currentMember(), findMemberInvitation(token)]);
    if (!member || invitation?.userId !== member.userId) return `/invitation/${token}`;
    await switchAccount({ ...member, ...(await currentOrigin()) }, invitation.accountId);
    return "/";
  });
}
