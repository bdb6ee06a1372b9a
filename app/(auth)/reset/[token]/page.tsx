import { DeadLink } from "@/app/(auth)/dead-link";
import { ChoosePasswordForm } from "@/components/auth/choose-password-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { findPasswordReset } from "@/lib/auth/find-password-reset";
import { resetAction } from "./actions";

export const metadata = { title: "Choose a new password" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const owner = await findPasswordReset(token);
  if (!owner) {
    return (
      <DeadLink action={{ label: "Get a new link", href: "/forgot" }}>
        This link has been used or is more than two hours old.
      </DeadLink>
    );
  }
  return (
    <AuthFrame title="Choose a new password" intro="This signs you out everywhere else.">
      <ChoosePasswordForm action={resetAction} token={token} email={owner.email} />
    </AuthFrame>
  );
}
