"use server";

import { runForm } from "@/app/(auth)/run-form";
import { currentOrigin, setSessionCookie } from "@/lib/auth/session-cookie";
import { type AuthFormState, SetUpInput } from "@/lib/identity/schema";
import { setUpAccount } from "@/lib/identity/set-up-account";

export async function setUpAction(_: AuthFormState, form: FormData): Promise<AuthFormState> {
  return runForm(form, SetUpInput, async (input) => {
    await setSessionCookie(await setUpAccount(input, await currentOrigin()));
    return "/";
  });
}
