import { ForgotForm } from "@/components/auth/forgot-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/env";
import { forgotAction } from "./actions";

export const metadata = { title: "Forgot your password" };

const noMail = (
  <>
    Email isn't set up on this server. Ask your Proffer administrator for a password link. They can
    create one with <code className="font-mono">npm run reset-link</code>.
  </>
);

export default function ForgotPage() {
  return (
    <AuthFrame
      title="Forgot your password?"
      intro={
        env.SMTP_URL ? "Enter your email and we'll send you a link to choose a new one." : noMail
      }
      footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}
    >
      {env.SMTP_URL && <ForgotForm action={forgotAction} />}
    </AuthFrame>
  );
}
