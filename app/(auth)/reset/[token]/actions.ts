"use server";

import { runForm } from "@/app/(auth)/run-form";
import { currentOrigin, setSessionCookie } from "@/lib/auth/session-cookie";
import { resetPassword } from "@/lib/identity/reset-password";
import { type AuthFormState, ResetPasswordInput } from "@/lib/identity/schema";

export async function resetAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, ResetPasswordInput, async (input) => {
    const sessionId = await resetPassword(input, await currentOrigin());
    if (sessionId === null) return undefined;
    await setSessionCookie(sessionId);
    return "/";
  });
}
