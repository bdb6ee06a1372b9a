import { type SQL, sql } from "drizzle-orm";
import { index, integer, numeric, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import {
  customFields,
  editable,
  employmentTypeEnum,
  identity,
  jobStatusEnum,
  payFrequencyEnum,
} from "./columns";

/** A position that candidates are offered. Offers use its pay by default. */
export const jobs = pgTable(
  "jobs",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    title: text().notNull(),
    department: text(),
    location: text(),
    employmentType: employmentTypeEnum(),
    salaryMin: numeric({ precision: 12, scale: 2, mode: "number" }),
    salaryMax: numeric({ precision: 12, scale: 2, mode: "number" }),
    currency: text(),
    payFrequency: payFrequencyEnum(),
    status: jobStatusEnum().notNull().default("open"),
    /** What offers have in these fields by default. */
    customFields: customFields(),
    search: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`fold_text(title || ' ' || coalesce(department, '') || ' ' || coalesce(location, ''))`,
      ),
    ...editable(),
  },
  (table) => [
    unique("jobs_account_id_key").on(table.accountId, table.id),
    index("jobs_title_idx").on(table.accountId, table.title, table.id),
    index("jobs_created_idx").on(table.accountId, table.createdAt, table.id),
    index("jobs_search_idx").using("gin", sql`${table.search} gin_trgm_ops`),
  ],
);
