import { and, eq, type SQLWrapper } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { accounts, candidates, jobs, offers, templates } from "@/db/schema";
import { build, type Given, oneOf, statement } from "@/db/statement";
import { notFound } from "@/lib/errors";
import type { Signatory } from "@/lib/letters/types";
import type { FieldDefinition } from "@/lib/offer-fields/rules";
import { fieldDefinitions } from "@/lib/offer-fields/select-fields";
import { sameAccount } from "@/lib/same-account";
import type { ReminderSchedule } from "./schema";
import { type OfferRow, offerColumns, templateColumns } from "./select-offers";

/** Columns of the candidate that letters and emails use. */
export const candidateColumns = {
  firstName: candidates.firstName,
  middleName: candidates.middleName,
  lastName: candidates.lastName,
  suffix: candidates.suffix,
  email: candidates.email,
  phone: candidates.phone,
  homePhone: candidates.homePhone,
  officePhone: candidates.officePhone,
  address1: candidates.address1,
  address2: candidates.address2,
  city: candidates.city,
  provinceState: candidates.provinceState,
  postalCode: candidates.postalCode,
  country: candidates.country,
  locale: candidates.locale,
};

export const jobColumns = {
  title: jobs.title,
  department: jobs.department,
  location: jobs.location,
  employmentType: jobs.employmentType,
};

export const accountColumns = {
  name: accounts.name,
  address: accounts.address,
  timeZone: accounts.timeZone,
  locale: accounts.locale,
  reminders: accounts.reminders,
};

/** Columns of the job that its offers' pay is taken from and compared with. */
export const jobPayColumns = {
  salaryMin: jobs.salaryMin,
  salaryMax: jobs.salaryMax,
  currency: jobs.currency,
  payFrequency: jobs.payFrequency,
};

/** The candidate, job and account of an offer, as its letter and emails need them. */
export interface Parties {
  candidate: { [Name in keyof typeof candidateColumns]: string | null } & {
    firstName: string;
    lastName: string;
  };
  job: { [Name in keyof typeof jobColumns]: string | null } & { title: string };
  account: {
    name: string;
    address: string | null;
    timeZone: string;
    locale: string;
    reminders: ReminderSchedule | null;
    signatory?: Signatory | null;
  };
  /** The account's offer fields. */
  fields: FieldDefinition[];
}

export type OfferWithParties = typeof offers.$inferSelect & Parties;

const selectOffers = (accountId: SQLWrapper) =>
  build
    .select({
      offer: offerColumns,
      candidate: candidateColumns,
      job: jobColumns,
      account: accountColumns,
      fields: fieldDefinitions(accountId),
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(accounts, eq(accounts.id, offers.accountId));

const seenOffer = statement((given: Given<{ accountId: number; id: number }>) =>
  selectOffers(given.accountId).where(
    and(eq(offers.accountId, given.accountId), eq(offers.id, given.id)),
  ),
);

const lockedOffers = statement((given: Given<{ accountId: number; ids: readonly number[] }>) =>
  selectOffers(given.accountId)
    .where(and(eq(offers.accountId, given.accountId), oneOf(offers.id, given.ids)))
    .orderBy(offers.id)
    .for("update", { of: offers }),
);

const withParties = ({ offer, ...parties }: { offer: OfferRow } & Parties): OfferWithParties => ({
  ...offer,
  ...parties,
});

/**
 * Returns an account's offers with these ids, locked until the transaction ends, in id order so
 * that callers can't deadlock.
 */
export async function lockOffers(
  tx: Transaction,
  accountId: number,
  ids: readonly number[],
): Promise<OfferWithParties[]> {
  const rows = await lockedOffers.all(tx, { accountId, ids });
  return rows.map(withParties);
}

/** Returns one offer as it is now. A change must expect its revision. Throws `not_found`. */
export async function seeOfferOrThrow(
  on: Queryable,
  accountId: number,
  id: number,
): Promise<OfferWithParties> {
  const row = await seenOffer.first(on, { accountId, id });
  if (!row) throw notFound("Offer");
  return withParties(row);
}

/** Returns one locked offer. Throws `not_found`. */
export async function lockOfferOrThrow(
  tx: Transaction,
  accountId: number,
  id: number,
): Promise<OfferWithParties> {
  const [offer] = await lockOffers(tx, accountId, [id]);
  if (!offer) throw notFound("Offer");
  return offer;
}

const templateById = statement((given: Given<{ accountId: number; id: number }>) =>
  build
    .select(templateColumns)
    .from(templates)
    .where(
      and(
        eq(templates.accountId, given.accountId),
        eq(templates.id, given.id),
        eq(templates.type, "offer"),
      ),
    ),
);

/** Returns a template for offers, or null if the account has none with this ID. */
export const findTemplate = async (on: Queryable, accountId: number, id: number) =>
  (await templateById.first(on, { accountId, id })) ?? null;
