import { sql } from "drizzle-orm";
import { bigint, boolean, check, integer, pgTable } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Up to where audit entries are sealed. Has at most one row. */
export const auditProgress = pgTable(
  "audit_progress",
  {
    id: boolean().primaryKey().default(true),
    /** All entries up to this ID that were ever committed have seals. */
    sealedThrough: integer().notNull().default(0),
    /** The highest ID when transactions before `seenTransaction` may still have been running. */
    seenThrough: integer().notNull(),
    seenTransaction: bigint({ mode: "bigint" }).notNull(),
    seenAt: instant().notNull(),
  },
  (table) => [check("audit_progress_one", sql`${table.id}`)],
);
