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

const nobody = () => new AppError("unauthenticated", "Not a member");

/**
 * Returns the place of the person that verified claims identify by email, among the accounts that
 * the provider serves (`OIDC_ACCOUNTS`); undefined where there is none, since claims create nobody.
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

/** Returns the code of why claims sign nobody in, for the sign-in page; null where they do. */
export async function claimsRefusal(claims: Profile | undefined): Promise<string | null> {
  const place = await placeOfClaims(claims);
  if (!place) return "NotAMember";
  return !place.isJoined && !mayJoin(place, true) ? "NotVerified" : null;
}

/**
 * Starts a session for the person that verified claims identify. It stays within the accounts that
 * the provider serves: what the provider of one account says of a person opens no other. Throws
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
