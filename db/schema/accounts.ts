import { sql } from "drizzle-orm";
import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { defaultDeclineReasons } from "../enums";
import { createdAt, identity, jsonb, reminderSchedule } from "./columns";

/** The organisation that everything belongs to. `code` identifies it to external systems. */
export const accounts = pgTable("accounts", {
  id: identity(),
  code: text().notNull().unique("accounts_code_key"),
  name: text().notNull(),
  address: text(),
  timeZone: text().notNull().default("UTC"),
  locale: text().notNull().default("en-US"),
  /** True if candidates are emailed about offers to assist that external systems create. */
  notifyApiAssistance: boolean().notNull().default(false),
  /** What candidates who decline an offer can choose from, in order. */
  declineReasons: jsonb()
    .$type<string[]>()
    .notNull()
    .default(sql.raw(`'${JSON.stringify(defaultDeclineReasons)}'::jsonb`)),
  /** When candidates are reminded of an offer; null for never. */
  reminders: reminderSchedule(),
  createdAt: createdAt(),
});
