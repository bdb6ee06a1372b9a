import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthScopes } from "@/db/enums";
import { accounts, oauthClients, oauthTokens } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { AppError } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";
import type { Actor } from "./actor";
import { isUseDue, markUsed } from "./mark-used";
import { scopePermissions } from "./permissions";
import { Recent } from "./recent";
import { sha256 } from "./secrets";

const shared = globalThis as typeof globalThis & { profferTokens?: Recent<Actor | null> };
shared.profferTokens ??= new Recent();
const recent = shared.profferTokens;

/** Clears the token cache of this process, so that a revocation takes effect immediately. */
export const forgetAccessTokens = () => recent.clear();

/**
 * Returns the client of `Authorization: Bearer` (RFC 6750, 2.1), with its account's code and the
 * permissions of the token's scopes. Throws `unauthenticated` with the challenge of RFC 6750, 3:
 * plain if no token was sent, `invalid_token` if it is malformed, unknown, expired, revoked (it or
 * its client), sent twice, or sent in the query, where logs could record it (5.3).
 */
export async function actorOfAccessToken(request: Request): Promise<Actor> {
  if (new URL(request.url).searchParams.has("access_token")) {
    throw refused("The access token belongs in the Authorization header.");
  }
  const header = request.headers.get("authorization") ?? "";
  if (!/^Bearer(?: |$)/i.test(header)) throw refused();
  const token = /^Bearer +([\w.~+/-]{1,200}=*)$/i.exec(header)?.[1];
  if (!token) throw refused("The access token is malformed.");
  const tokenHash = sha256(token);
  const actor = await recent.get(tokenHash, () => findToken(tokenHash));
  if (!actor) throw refused("The access token is unknown, expired or revoked.");
  return actor;
}

function refused(description?: string): AppError {
  const why = description ? `, error="invalid_token", error_description="${description}"` : "";
  return new AppError("unauthenticated", "You are not authorized to access this resource.", {
    headers: { "WWW-Authenticate": `Bearer realm="Proffer"${why}` },
  });
}

const tokenByHash = statement((given: Given<{ tokenHash: string }>) =>
  build
    .select({
      clientId: oauthClients.id,
      name: oauthClients.name,
      scopes: oauthTokens.scopes,
      accountId: accounts.id,
      accountCode: accounts.code,
      isUseDue: isUseDue(oauthClients.lastUsedAt),
    })
    .from(oauthTokens)
    .innerJoin(oauthClients, sameAccount(oauthClients.id, oauthTokens.oauthClientId))
    .innerJoin(accounts, eq(accounts.id, oauthTokens.accountId))
    .where(
      and(
        eq(oauthTokens.tokenHash, given.tokenHash),
        gt(oauthTokens.expiresAt, sql`now()`),
        isNull(oauthTokens.revokedAt),
        isNull(oauthClients.revokedAt),
      ),
    ),
);

async function findToken(tokenHash: string): Promise<Actor | null> {
  const row = await tokenByHash.first(database(), { tokenHash });
  if (!row) return null;
  if (row.isUseDue) await markUsed("client", row.clientId);
  const scopes = oauthScopes.filter((scope) => row.scopes.includes(scope));
  return {
    kind: "client",
    accountId: row.accountId,
    accountCode: row.accountCode,
    userId: null,
    name: row.name,
    permissions: new Set(scopes.flatMap((scope) => scopePermissions[scope])),
    credential: `client:${row.clientId}`,
  };
}
