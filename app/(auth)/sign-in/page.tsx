import { redirect } from "next/navigation";
import { OidcButton } from "@/components/auth/oidc-button";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { TextLink } from "@/components/ui/text-link";
import { callbackPath } from "@/lib/auth/callback-path";
import { currentMember } from "@/lib/auth/page-actor";
import { env } from "@/lib/env";
import { isFirstRun } from "@/lib/identity/issue-setup-code";
import { oidcName } from "@/lib/identity/sign-in-by-claims";
import { signInAction } from "./actions";
import { errorText } from "./error-texts";

export const metadata = { title: "Sign in" };

type SignInPageProps = {
  searchParams: Promise<Record<"next" | "callbackUrl" | "error", string | string[] | undefined>>;
};

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const next = callbackPath(single(asked.next) ?? single(asked.callbackUrl), env.APP_URL);
  if (await currentMember()) redirect(next);
  if (await isFirstRun()) redirect("/setup");
  const provider = oidcName();
  return (
    <AuthFrame
      title="Sign in to Proffer"
      footer={<TextLink href="/forgot">Forgot your password?</TextLink>}
    >
      <SignInForm action={signInAction} next={next} refusal={errorText(single(asked.error))} />
      {provider && <OidcButton name={provider} next={next} />}
    </AuthFrame>
  );
}
