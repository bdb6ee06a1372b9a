"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { AuthFormAction } from "@/lib/identity/schema";
import { AuthForm } from "./auth-form";

const sent = (
  <Notice tone="positive" role="status" title="Check your email">
    If a member has this email, we've sent a link to choose a new password. It works once, for two
    hours.
  </Notice>
);

export function ForgotForm({ action }: { action: AuthFormAction }) {
  return (
    <AuthForm action={action} submit="Send link" done={sent}>
      {({ error, value }) => (
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
      )}
    </AuthForm>
  );
}
