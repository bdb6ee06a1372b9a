import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, identity, instant } from "./columns";

/** A person who signs in. Memberships connect them to accounts. */
export const users = pgTable(
  "users",
  {
    id: identity(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text(),
    passwordChangedAt: instant(),
    /** When they used a link sent to this address alone; null while the address is unverified. */
    emailVerifiedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("users_email_key").on(sql`lower(${table.email})`)],
);
