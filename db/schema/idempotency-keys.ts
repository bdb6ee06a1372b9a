import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** An idempotent request: its lease while it runs, then its response. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    credential: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    lease: text().notNull(),
    leaseUntil: instant().notNull(),
    status: integer(),
    body: text(),
    headers: text(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ name: "idempotency_keys_pkey", columns: [table.credential, table.key] }),
    index("idempotency_keys_created_idx").on(table.createdAt),
  ],
);
