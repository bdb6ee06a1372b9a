import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, identity } from "./columns";

/** A recent call by an external system: its path without the query, never a body. */
export const apiCalls = pgTable(
  "api_calls",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** `key:7`, `client:3`, `basic:2`, `partner:4`. */
    credential: text().notNull(),
    credentialName: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    status: integer().notNull(),
    milliseconds: integer().notNull(),
    requestId: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("api_calls_account_idx").on(table.accountId, table.id),
    index("api_calls_credential_idx").on(table.accountId, table.credential, table.id),
    index("api_calls_refused_idx").on(table.accountId, table.id).where(sql`${table.status} >= 400`),
    index("api_calls_created_idx").on(table.createdAt),
    index("api_calls_path_idx").using("gin", sql`lower(${table.path}) gin_trgm_ops`),
    index("api_calls_request_idx").on(table.requestId),
  ],
);
