"use server";

import { runForm } from "@/app/(auth)/run-form";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { type AuthFormState, SetUpInput } from "@/lib/identity/schema";
import { setUpAccount } from "@/lib/identity/set-up-account";

export async function setUpAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, SetUpInput, async (input, { origin }) => {
    await setSessionCookie(await setUpAccount(input, origin));
    return "/";
  });
}
