import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant, jsonb, offerFieldTypeEnum } from "./columns";

/** A term that an account adds to its offers. Values are stored by its key, which never changes. */
export const offerFields = pgTable(
  "offer_fields",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    key: text().notNull(),
    label: text().notNull(),
    type: offerFieldTypeEnum().notNull(),
    /** What a choice offers, in order. */
    options: jsonb().$type<string[]>().notNull().default(sql`'[]'::jsonb`),
    /** True if an offer can't be sent without a value. */
    required: boolean().notNull().default(false),
    /** True if candidates see its value in the summary of their offer. */
    inSummary: boolean().notNull().default(false),
    position: integer().notNull(),
    /** When the field was retired; null while offers can have it. */
    retiredAt: instant(),
    ...editable(),
  },
  (table) => [
    unique("offer_fields_account_id_key").on(table.accountId, table.id),
    unique("offer_fields_key_key").on(table.accountId, table.key),
    index("offer_fields_position_idx").on(table.accountId, table.position, table.id),
  ],
);
