"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AuthFormAction } from "@/lib/identity/schema";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";

type SignInFormProps = { action: AuthFormAction; next: string; refusal: string | null };

export function SignInForm({ action, next, refusal }: SignInFormProps) {
  return (
    <AuthForm action={action} submit="Sign in" refusal={refusal} hidden={{ next }}>
      {({ error, value, choices }) => (
        <>
          {choices && (
            <Field label="Organisation to join" error={error("accountId")} required>
              <Select name="accountId" defaultValue={choices[0]?.value}>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label="Email" error={error("email")} required>
            <Input
              type="email"
              name="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={value("email")}
            />
          </Field>
          <Field label="Password" error={error("password")} required>
            <PasswordInput name="password" autoComplete="current-password" />
          </Field>
        </>
      )}
    </AuthForm>
  );
}
