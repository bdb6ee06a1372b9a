import { type SQL, sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant, jsonb } from "./columns";

/** One person in one row, with every identifier of the four contracts. */
export const candidates = pgTable(
  "candidates",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    publicId: text().notNull().unique("candidates_public_id_key"),
    candidateId: text(),
    firstName: text().notNull(),
    middleName: text(),
    lastName: text().notNull(),
    suffix: text(),
    email: text(),
    phone: text(),
    homePhone: text(),
    officePhone: text(),
    address1: text(),
    address2: text(),
    city: text(),
    provinceState: text(),
    postalCode: text(),
    country: text(),
    schoolCode: text(),
    /** Language of what they see; null for the account's. */
    locale: text(),
    additionalAttributes: jsonb()
      .$type<{ key: string; value: string }[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
    optedOutAt: instant(),
    /** When everything about the person was erased; null before. */
    erasedAt: instant(),
    search: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`fold_text(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(candidate_id, '') || ' ' || coalesce(city, ''))`,
      ),
    /** What lists are sorted by: last name, then first name; either may be empty. */
    sortName: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`lower(trim(last_name || ' ' || first_name))`),
    ...editable(),
  },
  (table) => [
    unique("candidates_account_id_key").on(table.accountId, table.id),
    uniqueIndex("candidates_candidate_id_key").on(table.candidateId, table.accountId),
    index("candidates_name_idx").on(table.accountId, table.sortName, table.id),
    index("candidates_created_idx").on(table.accountId, table.createdAt, table.id),
    index("candidates_country_idx").on(
      table.accountId,
      table.country,
      sql`coalesce(nullif(${table.lastName}, ''), ${table.firstName})`,
      table.id,
    ),
    index("candidates_email_idx").on(sql`lower(${table.email})`, table.accountId),
    index("candidates_search_idx").using("gin", sql`${table.search} gin_trgm_ops`),
  ],
);
