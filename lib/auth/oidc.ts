import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { inTransaction } from "@/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { enterAccount } from "./enter-account";
import type { Origin } from "./origin";
import { forgetSessions } from "./session";
import { firstPlace, type Place } from "./sessions";

export interface OidcClaims extends Profile {
  sub: string;
  email_verified?: boolean;
}

/** The name of the identity provider where one is set, for the sign-in page; else null. */
export const oidcName = (): string | null => (env.OIDC_ISSUER ? env.OIDC_NAME : null);

/** The OpenID Connect provider of the settings, as next-auth takes it. */
export function oidcProviders(): OAuthConfig<OidcClaims>[] {
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID || !env.OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "oidc",
      name: env.OIDC_NAME,
      type: "oauth",
      wellKnown: `${env.OIDC_ISSUER.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (claims) => ({ id: claims.sub }),
    },
  ];
}

/**
 * Returns the place of the person whom verified claims name by their email, among the accounts
 * that the provider serves (`OIDC_ACCOUNTS`); null where there is none, since claims create nobody.
 */
export async function placeOfClaims(claims: Profile | undefined): Promise<Place | null> {
  const { email, email_verified: verified } = (claims ?? {}) as Partial<OidcClaims>;
  if (!email || verified !== true) return null;
  return firstPlace(email, { codes: env.OIDC_ACCOUNTS });
}

/**
 * Starts a session for the person whom verified claims name. It stays within the accounts that the
 * provider serves: what the provider of one account says of a person opens no other. Throws
 * `unauthenticated`.
 */
export async function signInByClaims(claims: Profile | undefined, origin: Origin): Promise<string> {
  const place = await placeOfClaims(claims);
  if (!place) throw new AppError("unauthenticated", "Not a member");
  const sessionId = await inTransaction((tx) => enterAccount(tx, place, "single sign-on", origin));
  forgetSessions();
  return sessionId;
}
