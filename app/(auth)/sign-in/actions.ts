"use server";

import { runForm } from "@/app/(auth)/run-form";
import { callbackPath } from "@/lib/auth/callback-path";
import { type AuthFormState, SignInInput } from "@/lib/auth/schema";
import { currentOrigin, setSessionCookie } from "@/lib/auth/session-cookie";
import { signIn } from "@/lib/auth/sign-in";
import { env } from "@/lib/env";

export async function signInAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, SignInInput, async (input) => {
    await setSessionCookie(await signIn(input, await currentOrigin()));
    const next = form.get("next");
    return callbackPath(typeof next === "string" ? next : null, env.APP_URL);
  });
}
