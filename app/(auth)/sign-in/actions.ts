"use server";

import { runForm } from "@/app/(auth)/run-form";
import { callbackPath } from "@/lib/auth/callback-path";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import { currentOrigin, setSessionCookie } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { type AuthFormState, SignInInput } from "@/lib/identity/schema";
import { signIn } from "@/lib/identity/sign-in";

export async function signInAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  const asked = form.get("next");
  const next = callbackPath(typeof asked === "string" ? asked : null, env.APP_URL);
  const invitation = /^\/invitation\/([\w.-]+)$/.exec(next)?.[1];
  return runForm(form, SignInInput, async (input) => {
    await setSessionCookie(await signIn({ ...input, invitation }, await currentOrigin()));
    const isAccepted = invitation && !(await findMemberInvitation(invitation));
    return isAccepted ? "/" : next;
  });
}

/** Signs in without leaving the page, whose text would be lost. */
export async function signInAgainAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, SignInInput, async (input) => {
    await setSessionCookie(await signIn(input, await currentOrigin()));
    return undefined;
  });
}
