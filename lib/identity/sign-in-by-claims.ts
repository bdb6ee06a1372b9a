import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { database, inTransaction, type Queryable } from "@/db/client";
import type { Origin } from "@/lib/auth/origin";
import { forgetSessions } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { enterAccount, mayJoin } from "./enter-account";
import { lockUser } from "./lock-user";
import { emailIs, listMemberships, type Membership } from "./start-session";

export interface OidcClaims extends Profile {
  sub: string;
  email_verified?: boolean;
}

/**
 * Returns the name of the identity provider for the sign-in page, or null if none is configured.
 */
export const oidcName = (): string | null => (env.OIDC_ISSUER ? env.OIDC_NAME : null);

/** Returns the configured OpenID Connect provider for next-auth. */
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

const nobody = () => new AppError("unauthenticated", "Not a member");

/**
 * Returns the membership of the person identified by verified claims, in the accounts that the
 * provider serves (`OIDC_ACCOUNTS`). Undefined if there is none; claims never create anyone.
 */
async function placeOfClaims(
  claims: Profile | undefined,
  at: Queryable = database(),
): Promise<Membership | undefined> {
  const { email, email_verified: verified } = (claims ?? {}) as Partial<OidcClaims>;
  if (!email || verified !== true) return undefined;
  const [place] = await listMemberships(emailIs(email), { at, codes: env.OIDC_ACCOUNTS });
  return place;
}

/** Returns the error code for claims that can't sign in, for the sign-in page, or null. */
export async function claimsRefusal(claims: Profile | undefined): Promise<string | null> {
  const place = await placeOfClaims(claims);
  if (!place) return "NotAMember";
  return !place.isJoined && !mayJoin(place, true) ? "NotVerified" : null;
}

/**
 * Starts a session for the person identified by verified claims. It is limited to the accounts that
 * the provider serves, because one account's provider must not give access to others. Throws
 * `unauthenticated`.
 */
export async function signInByClaims(claims: Profile | undefined, origin: Origin): Promise<string> {
  const seen = await placeOfClaims(claims);
  if (!seen) throw nobody();
  const sessionId = await inTransaction(async (tx) => {
    await lockUser(tx, seen.userId);
    const place = await placeOfClaims(claims, tx);
    if (!place) throw nobody();
    return enterAccount(tx, place, "single sign-on", origin);
  });
  forgetSessions();
  return sessionId;
}
