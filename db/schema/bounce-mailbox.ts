import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** The mailbox that reports about emails come to, of the whole installation: one row. */
export const bounceMailbox = pgTable(
  "bounce_mailbox",
  {
    isOnly: boolean().primaryKey().default(true),
    /** When it was last read without an error. */
    readAt: instant(),
    /** Why it couldn't be read the last time; null if it could. */
    error: text(),
    /** Reports that were read so far, by what they led to. */
    bounced: integer().notNull().default(0),
    complained: integer().notNull().default(0),
    delayed: integer().notNull().default(0),
    ignored: integer().notNull().default(0),
  },
  (table) => [check("bounce_mailbox_one_row", sql`${table.isOnly}`)],
);
