"use client";

import type { AuthFormAction } from "@/lib/identity/schema";
import { AuthForm } from "./auth-form";

type JoinFormProps = { action: AuthFormAction; token: string; accountName: string };

export function JoinForm({ action, token, accountName }: JoinFormProps) {
  return (
    <AuthForm action={action} submit={`Join ${accountName}`} hidden={{ token }}>
      {() => null}
    </AuthForm>
  );
}
