"use client";

import { TimeZoneSelect } from "@/components/account/time-zone-select";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type AuthFormAction, passwordMinimum } from "@/lib/identity/schema";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";

type SetUpFormProps = { action: AuthFormAction; timeZones: readonly string[] };

export function SetUpForm({ action, timeZones }: SetUpFormProps) {
  return (
    <AuthForm action={action} submit="Set up and sign in">
      {({ error, value }) => (
        <>
          <Field label="One-time code" error={error("code")} required>
            <Input
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="font-mono"
            />
          </Field>
          <Field label="Organisation" error={error("accountName")} required>
            <Input
              name="accountName"
              autoComplete="organization"
              defaultValue={value("accountName")}
            />
          </Field>
          <Field
            label="Account code"
            hint="A short name that external systems use, like acme. Can't be changed after creation."
            error={error("accountCode")}
            required
          >
            <Input
              name="accountCode"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={value("accountCode")}
            />
          </Field>
          <Field
            label="Time zone"
            hint="Deadlines end at midnight in this time zone."
            error={error("timeZone")}
          >
            <TimeZoneSelect
              key={value("timeZone")}
              name="timeZone"
              timeZones={timeZones}
              defaultValue={value("timeZone")}
              guess={!value("timeZone")}
            />
          </Field>
          <Field label="Your name" error={error("name")} required>
            <Input name="name" autoComplete="name" defaultValue={value("name")} />
          </Field>
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
          <Field
            label="Password"
            hint={`At least ${passwordMinimum} characters.`}
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
