"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AuthFormAction, AuthFormState } from "@/lib/identity/schema";

type AuthFormProps = {
  action: AuthFormAction;
  submit: string;
  refusal?: string | null;
  hidden?: Record<string, string>;
  done?: ReactNode;
  children: (field: {
    error: (name: string) => string | undefined;
    value: (name: string) => string | undefined;
    choices: AuthFormState["choices"];
  }) => ReactNode;
};

const nothing: AuthFormState = {};

export function AuthForm({ action, submit, refusal, hidden = {}, done, children }: AuthFormProps) {
  const [state, formAction, pending] = useActionState(action, nothing);
  if (state.done && done) return done;
  const error = state.error ?? (state === nothing ? refusal : null);
  return (
    <form action={formAction} noValidate className="flex flex-col gap-4">
      {error && (
        <Notice tone={state.choices ? "info" : "negative"} role="alert">
          {error}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children({
        error: (name) => state.details?.[name]?.[0],
        value: (name) => state.values?.[name],
        choices: state.choices,
      })}
      <Button type="submit" variant="primary" size="lg" loading={pending}>
        {submit}
      </Button>
    </form>
  );
}
