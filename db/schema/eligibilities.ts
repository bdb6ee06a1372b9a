import { type SQL, sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { candidates } from "./candidates";
import {
  editable,
  eligibilityStatusEnum,
  identity,
  instant,
  jsonb,
  registrationModeEnum,
} from "./columns";
import { tests } from "./tests";

/** The candidate as recorded on the eligibility. */
export interface EligibilityPerson {
  firstName: string;
  lastName: string;
  middleName: string | null;
  suffix: string | null;
  email: string | null;
  homePhone: string | null;
  officePhone: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceState: string | null;
  postalCode: string | null;
  country: string | null;
  schoolCode: string | null;
  additionalAttributes: { key: string; value: string }[];
}

/** A candidate's right to schedule a test within a window. */
export const eligibilities = pgTable(
  "eligibilities",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    candidateId: integer().notNull(),
    testId: integer().notNull(),
    status: eligibilityStatusEnum().notNull().default("active"),
    clientEligibilityId: text(),
    person: jsonb().$type<EligibilityPerson>().notNull(),
    specialAccommodations: text().array().notNull().default(sql`'{}'::text[]`),
    portionCodes: text().array().notNull().default(sql`'{}'::text[]`),
    voucherCodes: text().array().notNull().default(sql`'{}'::text[]`),
    registrationMode: registrationModeEnum(),
    /** First and last moment to schedule, to the second; null for no limit. */
    scheduleStartDate: instant(),
    eligibilityEndDate: instant(),
    cancelledAt: instant(),
    search: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`fold_text((person ->> 'firstName') || ' ' || (person ->> 'lastName') || ' ' || coalesce(person ->> 'email', '') || ' ' || coalesce(client_eligibility_id, ''))`,
      ),
    ...editable(),
  },
  (table) => [
    unique("eligibilities_account_id_key").on(table.accountId, table.id),
    uniqueIndex("eligibilities_active_key")
      .on(table.accountId, table.candidateId, table.testId)
      .where(sql`${table.status} = 'active'`),
    index("eligibilities_candidate_idx").on(table.accountId, table.candidateId, table.id),
    index("eligibilities_portions_idx").on(
      table.accountId,
      table.status,
      table.testId,
      sql`hash_array(${table.portionCodes})`,
    ),
    index("eligibilities_start_idx").on(table.accountId, table.scheduleStartDate),
    index("eligibilities_cancelled_idx")
      .on(table.accountId, table.id)
      .where(sql`${table.status} = 'inactive'`),
    index("eligibilities_end_idx").on(
      table.accountId,
      sql`coalesce(${table.eligibilityEndDate}, 'infinity'::timestamptz)`,
      table.id,
    ),
    index("eligibilities_created_idx").on(table.accountId, table.createdAt, table.id),
    index("eligibilities_search_idx").using("gin", sql`${table.search} gin_trgm_ops`),
    foreignKey({
      name: "eligibilities_candidate_fkey",
      columns: [table.accountId, table.candidateId],
      foreignColumns: [candidates.accountId, candidates.id],
    }),
    foreignKey({
      name: "eligibilities_test_fkey",
      columns: [table.accountId, table.testId],
      foreignColumns: [tests.accountId, tests.id],
    }),
  ],
);
