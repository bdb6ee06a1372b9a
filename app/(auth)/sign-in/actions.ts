"use server";

import { runForm } from "@/app/(auth)/run-form";
import { callbackPath } from "@/lib/auth/callback-path";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { AppError, badRequest } from "@/lib/errors";
import { type AuthFormState, SignInInput } from "@/lib/identity/schema";
import { signIn, wrongSignIn } from "@/lib/identity/sign-in";

export async function signInAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, SignInInput, async (input, { origin, field }) => {
    const next = callbackPath(field("next"), env.APP_URL);
    const invitation = /^\/invitation\/([\w.-]+)$/.exec(next)?.[1];
    await setSessionCookie(await signIn({ ...input, invitation }, origin));
    const isAccepted = invitation && !(await findMemberInvitation(invitation));
    return isAccepted ? "/" : next;
  });
}

/** Signs in without leaving the page, whose text would be lost. */
export async function signInAgainAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, SignInInput, async (input, { origin }) => {
    const session = await signIn(input, origin).catch((error: unknown) => {
      const isWrong = error instanceof AppError && error.message === wrongSignIn;
      throw isWrong ? badRequest("The password is incorrect.") : error;
    });
    await setSessionCookie(session);
    return undefined;
  });
}
