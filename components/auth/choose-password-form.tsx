"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { type AuthFormAction, passwordMinimum } from "@/lib/identity/schema";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";

const set = (
  <Notice tone="positive" role="status" title="Your password is set">
    <TextLink href="/sign-in">Sign in</TextLink> and choose the organisation you want to join.
  </Notice>
);

type ChoosePasswordFormProps = {
  action: AuthFormAction;
  token: string;
  email: string;
  /** The person's name so far, which they can change. */
  name?: string;
};

export function ChoosePasswordForm({ action, token, email, name }: ChoosePasswordFormProps) {
  return (
    <AuthForm action={action} submit="Set password and sign in" hidden={{ token }} done={set}>
      {({ error, value }) => (
        <>
          {name !== undefined && (
            <Field label="Your name" error={error("name")} required>
              <Input name="name" autoComplete="name" defaultValue={value("name") ?? name} />
            </Field>
          )}
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
