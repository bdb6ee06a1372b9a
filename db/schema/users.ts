import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, identity, instant } from "./columns";

/** A person who signs in; belongs to accounts through memberships. */
export const users = pgTable(
  "users",
  {
    id: identity(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text(),
    passwordChangedAt: instant(),
    /** When they followed a link that went to this address alone; null while nobody has shown that it is theirs. */
    emailVerifiedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("users_email_key").on(sql`lower(${table.email})`)],
);
