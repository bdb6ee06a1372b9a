import { ForgotForm } from "@/components/auth/forgot-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/env";
import { forgotAction } from "./actions";

export const metadata = { title: "Forgot your password" };

const noMail = (
  <>
    No mail server is set up here. Ask whoever runs Proffer for a link to choose a new one:{" "}
    <code className="font-mono">npm run reset-link</code> prints it.
  </>
);

export default function ForgotPage() {
  return (
    <AuthFrame
      title="Forgot your password?"
      intro={
        env.SMTP_URL ? "Enter your email, and we send you a link to choose a new one." : noMail
      }
      footer={<TextLink href="/sign-in">Back to signing in</TextLink>}
    >
      {env.SMTP_URL && <ForgotForm action={forgotAction} />}
    </AuthFrame>
  );
}
