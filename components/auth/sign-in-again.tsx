"use client";

import { useEffect, useEffectEvent } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import type { AuthFormAction } from "@/lib/identity/schema";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";

type SignInAgainProps = {
  action: AuthFormAction;
  email: string;
  accountId: number;
  /** True if the person signs in through the identity provider, so without a password. */
  singleSignOn: boolean;
  /** True if another person is signed in. Signing in from another tab would not replace them. */
  isTaken: boolean;
  onDone: () => void;
};

/** Signs in as before over an open page: with the password here, or by any way in a new tab. */
export function SignInAgain(props: SignInAgainProps) {
  const { action, email, accountId, singleSignOn, isTaken, onDone } = props;
  if (singleSignOn && isTaken) {
    return <p>Sign out in the other tab, then sign in there as {email}.</p>;
  }
  if (singleSignOn) {
    return (
      <ButtonLink href="/sign-in" target="_blank" variant="primary" size="lg" className="w-full">
        Sign in again in a new tab
      </ButtonLink>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <AuthForm
        action={action}
        submit="Sign in"
        hidden={{ accountId: String(accountId) }}
        done={<Done onDone={onDone} />}
      >
        {({ error }) => (
          <>
            <input type="hidden" name="email" value={email} />
            <Field
              label={isTaken ? `Password for ${email}` : "Password"}
              error={error("password")}
              required
            >
              <PasswordInput name="password" autoComplete="current-password" />
            </Field>
          </>
        )}
      </AuthForm>
      {!isTaken && (
        <p>
          <TextLink href="/sign-in" target="_blank">
            Sign in another way, in a new tab
          </TextLink>
        </p>
      )}
    </div>
  );
}

function Done({ onDone }: { onDone: () => void }) {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    done();
  }, []);
  return null;
}
