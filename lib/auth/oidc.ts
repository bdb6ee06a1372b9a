import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { inTransaction } from "@/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { currentOrigin } from "./session-cookie";
import { firstPlace, type Place, startSession } from "./sessions";

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

/** The enabled member that verified claims name by their email, or null: nobody is made by them. */
export async function placeOfClaims(claims: Profile | undefined): Promise<Place | null> {
  const { email, email_verified: verified } = (claims ?? {}) as Partial<OidcClaims>;
  return email && verified === true ? firstPlace(email) : null;
}

/** Starts a session for the member that verified claims name. Throws `unauthenticated`. */
export async function signInByClaims(claims: Profile | undefined): Promise<string> {
  const place = await placeOfClaims(claims);
  if (!place) throw new AppError("unauthenticated", "Not a member");
  const origin = await currentOrigin();
  return inTransaction((tx) => startSession(tx, place, "single sign-on", origin));
}
