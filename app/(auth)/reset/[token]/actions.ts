"use server";

import { runForm } from "@/app/(auth)/run-form";
import { choosePassword } from "@/lib/auth/choose-password";
import { type AuthFormState, ChoosePasswordInput } from "@/lib/auth/schema";
import { currentOrigin, setSessionCookie } from "@/lib/auth/session-cookie";

export async function resetAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, ChoosePasswordInput, async (input) => {
    await setSessionCookie(await choosePassword("reset", input, await currentOrigin()));
    return "/";
  });
}
