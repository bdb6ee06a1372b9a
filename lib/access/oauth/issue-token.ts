import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthTokens } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { mintAccessToken } from "./mint-secrets";
import { requireClient } from "./require-client";
import { grantedScopes, refusedGrant } from "./rules";
import type { TokenDto, TokenInput } from "./schema";

const lifeSeconds = 3600;

/**
 * Creates an access token for an authenticated client, valid for one hour (RFC 6749, 4.4 and 5.1).
 * Throws `unsupported_grant_type` and `invalid_scope`. There is no refresh token (4.4.3).
 */
export async function issueToken(actor: Actor, input: TokenInput): Promise<TokenDto> {
  const client = requireClient(actor);
  if (input.grant_type !== "client_credentials") {
    throw refusedGrant("unsupported_grant_type", "The only grant type is client_credentials.");
  }
  const scopes = grantedScopes(input.scope, client.scopes);
  const { token, tokenHash } = mintAccessToken();
  await database()
    .insert(oauthTokens)
    .values({
      tokenHash,
      accountId: client.accountId,
      oauthClientId: client.oauthClientId,
      scopes,
      expiresAt: sql`now() + make_interval(secs => ${lifeSeconds})`,
    });
  return {
    access_token: token,
    token_type: "Bearer",
    expires_in: lifeSeconds,
    scope: scopes.join(" "),
  };
}
