"use client";

import { Field } from "@/components/ui/field";
import { type AuthFormAction, passwordMinimum } from "@/lib/auth/schema";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";

type ChoosePasswordFormProps = { action: AuthFormAction; token: string; email: string };

export function ChoosePasswordForm({ action, token, email }: ChoosePasswordFormProps) {
  return (
    <AuthForm action={action} submit="Set password and sign in" hidden={{ token }}>
      {({ error }) => (
        <>
          <Field
            label="New password"
            hint={`At least ${passwordMinimum} characters. A few words are easier to remember.`}
            note={email}
            error={error("password")}
            required
          >
            <PasswordInput name="password" autoComplete="new-password" />
          </Field>
        </>
      )}
    </AuthForm>
  );
}
