import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, identity } from "./columns";

/** The organisation everything belongs to. `code` is what external systems call it by. */
export const accounts = pgTable("accounts", {
  id: identity(),
  code: text().notNull().unique("accounts_code_key"),
  name: text().notNull(),
  address: text(),
  timeZone: text().notNull().default("UTC"),
  locale: text().notNull().default("en-US"),
  /** Whether candidates are told by mail of offers to assist that an external system makes. */
  notifyApiAssistance: boolean().notNull().default(false),
  createdAt: createdAt(),
});
