import { verifyFirst } from "@/lib/identity/enter-account";

const texts: Record<string, string> = {
  NotAMember:
    "No organisation here has a member with this email. Ask an owner to invite you, or sign in with your password.",
  NotVerified: verifyFirst,
  AccessDenied: "The identity provider denied access.",
  CredentialsSignin: "The email or password is incorrect.",
  OAuthSignin: "We couldn't reach the identity provider. Try again, or use your password.",
  OAuthCallback: "The identity provider sent an invalid response. Try again.",
  SessionRequired: "Sign in to see this page.",
};

/**
 * Returns the text for the error code in the sign-in page's address. Unknown codes are not
 * repeated.
 */
export function errorText(code: string | undefined): string | null {
  return code ? (texts[code] ?? "Sign-in failed. Try again.") : null;
}
