import { verifyFirst } from "@/lib/identity/enter-account";

const texts: Record<string, string> = {
  NotAMember:
    "No member of an organisation here has this email. Ask an owner to invite you, or sign in with your password.",
  NotVerified: verifyFirst,
  AccessDenied: "The identity provider did not let you in.",
  CredentialsSignin: "The email or the password is not right.",
  OAuthSignin: "The identity provider could not be reached. Try again, or use your password.",
  OAuthCallback: "The identity provider's answer could not be used. Try again.",
  SessionRequired: "Sign in to see this page.",
};

/** What the error code in the address of the sign-in page means; unknown ones are not repeated. */
export function errorText(code: string | undefined): string | null {
  return code ? (texts[code] ?? "Signing in did not work. Try again.") : null;
}
