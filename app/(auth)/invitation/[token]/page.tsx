import { DeadLink } from "@/app/(auth)/dead-link";
import { ChoosePasswordForm } from "@/components/auth/choose-password-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { ownerOfUserToken } from "@/lib/auth/user-tokens";
import { invitationAction } from "./actions";

export const metadata = { title: "Your invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const owner = await ownerOfUserToken("invitation", token);
  if (!owner) {
    return (
      <DeadLink>
        The invitation was accepted already, or is older than seven days. Ask the person who invited
        you to send it again.
      </DeadLink>
    );
  }
  return (
    <AuthFrame
      title={`Welcome, ${owner.name}`}
      intro={`Choose a password to join ${owner.accountName} on Proffer.`}
    >
      <ChoosePasswordForm action={invitationAction} token={token} email={owner.email} />
    </AuthFrame>
  );
}
