import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import { apiKeys, basicCredentials, oauthClients } from "@/db/schema";
import { statements } from "@/db/statement";

const tables = { key: apiKeys, client: oauthClients, basic: basicCredentials };

/** Selects whether a credential's last use is to be recorded again, at most once a minute. */
export const isUseDue = (lastUsedAt: PgColumn): SQL<boolean> =>
  sql<boolean>`(${lastUsedAt} is null or ${lastUsedAt} < now() - interval '1 minute')`;

const recordUse = statements<keyof typeof tables, { id: number }, unknown>(
  (kind, given) => sql`
    update ${tables[kind]} set last_used_at = now()
    where id = ${given.id} and ${isUseDue(tables[kind].lastUsedAt)}`,
);

/** Records that a credential was used. */
export async function markUsed(kind: keyof typeof tables, id: number): Promise<void> {
  await recordUse(kind).all(database(), { id });
}
