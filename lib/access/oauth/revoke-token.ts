import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthTokens } from "@/db/schema";
import { forgetAccessTokens } from "@/lib/auth/access-token";
import type { Actor } from "@/lib/auth/actor";
import { sha256 } from "@/lib/auth/secrets";
import { requireClient } from "./require-client";
import { refusedGrant } from "./rules";

/**
 * Revokes an access token of this client (RFC 7009, 2.1): immediately in this process, within a
 * second in others. Succeeds for unknown, expired and revoked tokens (2.2). Throws
 * `unauthorized_client` for another client's token.
 */
export async function revokeToken(actor: Actor, token: string): Promise<void> {
  const { oauthClientId } = requireClient(actor);
  const alive = and(
    eq(oauthTokens.tokenHash, sha256(token)),
    isNull(oauthTokens.revokedAt),
    gt(oauthTokens.expiresAt, sql`now()`),
  );
  const revoked = await database()
    .update(oauthTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(alive, eq(oauthTokens.oauthClientId, oauthClientId)))
    .returning({ tokenHash: oauthTokens.tokenHash });
  if (revoked.length > 0) return forgetAccessTokens();
  const [foreign] = await database()
    .select({ tokenHash: oauthTokens.tokenHash })
    .from(oauthTokens)
    .where(and(alive, ne(oauthTokens.oauthClientId, oauthClientId)));
  if (foreign) throw refusedGrant("unauthorized_client", "The token belongs to another client.");
}
