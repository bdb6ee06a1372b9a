"use server";

import { runForm } from "@/app/(auth)/run-form";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { resetPassword } from "@/lib/identity/reset-password";
import { type AuthFormState, ResetPasswordInput } from "@/lib/identity/schema";

export async function resetAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, ResetPasswordInput, async (input, { origin }) => {
    const sessionId = await resetPassword(input, origin);
    if (sessionId === null) return undefined;
    await setSessionCookie(sessionId);
    return "/";
  });
}
