import { ForgotForm } from "@/components/auth/forgot-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { TextLink } from "@/components/ui/text-link";
import { forgotAction } from "./actions";

export const metadata = { title: "Forgot your password" };

export default function ForgotPage() {
  return (
    <AuthFrame
      title="Forgot your password?"
      intro="Enter your email, and we send you a link to choose a new one."
      footer={<TextLink href="/sign-in">Back to signing in</TextLink>}
    >
      <ForgotForm action={forgotAction} />
    </AuthFrame>
  );
}
