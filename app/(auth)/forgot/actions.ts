"use server";

import { after } from "next/server";
import { runForm } from "@/app/(auth)/run-form";
import { limitResetRequests, requestPasswordReset } from "@/lib/identity/request-password-reset";
import { type AuthFormState, ForgotInput } from "@/lib/identity/schema";
import { log } from "@/lib/log";

export async function forgotAction(_: unknown, form: unknown): Promise<AuthFormState> {
  return runForm(form, ForgotInput, async ({ email }, { origin }) => {
    await limitResetRequests(origin);
    after(() =>
      requestPasswordReset(email, origin).catch((error) =>
        log.error("password reset failed", {}, error),
      ),
    );
    return undefined;
  });
}
