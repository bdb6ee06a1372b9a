import { DeadLink } from "@/app/(auth)/dead-link";
import { ChoosePasswordForm } from "@/components/auth/choose-password-form";
import { JoinForm } from "@/components/auth/join-form";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { AuthFrame } from "@/components/layout/auth-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { findMemberInvitation, type MemberInvitation } from "@/lib/auth/find-member-invitation";
import { currentMember } from "@/lib/auth/page-actor";
import { acceptAction, joinAction } from "./actions";

export const metadata = { title: "Your invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findMemberInvitation(token);
  if (!invitation) {
    return (
      <DeadLink>
        This invitation has been accepted or is more than seven days old. Ask the person who invited
        you to send a new one.
      </DeadLink>
    );
  }
  if (invitation.step === "sign-in") return <Join invitation={invitation} token={token} />;
  if (invitation.step === "verify") return <Verify invitation={invitation} />;
  const { name, email, accountName, hasPassword } = invitation;
  return (
    <AuthFrame
      title={`Welcome, ${name}`}
      intro={
        hasPassword
          ? `Choose a new password to join ${accountName} on Proffer. It replaces your current password and signs you out everywhere else.`
          : `Choose a password to join ${accountName} on Proffer.`
      }
    >
      <ChoosePasswordForm action={acceptAction} token={token} email={email} name={name} />
    </AuthFrame>
  );
}

async function Join({ invitation, token }: { invitation: MemberInvitation; token: string }) {
  const { userId, email, accountName } = invitation;
  const path = `/invitation/${token}`;
  const title = `Join ${accountName}`;
  const member = await currentMember();
  if (!member) {
    return (
      <AuthFrame title={title} intro={`Sign in as ${email} to accept the invitation.`}>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`} variant="primary" size="lg">
          Sign in
        </ButtonLink>
      </AuthFrame>
    );
  }
  if (member.userId !== userId) {
    return (
      <AuthFrame
        title={title}
        intro={`This invitation is for ${email}, but you are signed in as ${member.email}. Sign out to accept it.`}
      >
        <SignOutButton next={path} />
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title={title}
      intro={`You are signed in as ${email}. ${accountName} will see your name and email after you join.`}
    >
      <JoinForm action={joinAction} token={token} accountName={accountName} />
    </AuthFrame>
  );
}

function Verify({ invitation: { email, accountName } }: { invitation: MemberInvitation }) {
  return (
    <AuthFrame
      title={`Join ${accountName}`}
      intro={`This link can no longer set a password. Request a link by email to confirm that ${email} is yours, then open this invitation again.`}
    >
      <ButtonLink href="/forgot" variant="primary" size="lg">
        Request a link
      </ButtonLink>
    </AuthFrame>
  );
}
