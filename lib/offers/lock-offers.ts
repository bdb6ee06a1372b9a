import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, candidates, jobs, memberships, offers, templates } from "@/db/schema";
import { badRequest, notFound } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";
import { offerColumns } from "./select-offers";

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
};

const jobColumns = {
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
  account: { name: string; address: string | null; timeZone: string; locale: string };
}

export type OfferWithParties = typeof offers.$inferSelect & Parties;

/**
 * Returns an account's offers with these ids, locked until the transaction ends, in id order so
 * that callers can't deadlock.
 */
export async function lockOffers(
  tx: Transaction,
  accountId: number,
  ids: readonly number[],
): Promise<OfferWithParties[]> {
  const rows = await tx
    .select({
      offer: offerColumns,
      candidate: candidateColumns,
      job: jobColumns,
      account: accountColumns,
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .where(and(eq(offers.accountId, accountId), inArray(offers.id, [...ids])))
    .orderBy(offers.id)
    .for("update", { of: offers });
  return rows.map(({ offer, ...parties }) => ({ ...offer, ...parties }));
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

/**
 * Returns candidate, job and account of a new offer. Throws `bad_request` for ids that the account
 * does not have.
 */
export async function findPartiesOrThrow(
  tx: Transaction,
  accountId: number,
  ids: { candidateId: number; jobId: number },
) {
  const [candidate] = await tx
    .select(candidateColumns)
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), eq(candidates.id, ids.candidateId)))
    .for("key share");
  if (!candidate) throw badRequest("Candidate not found");
  const [found] = await tx
    .select({
      job: jobColumns,
      pay: jobPayColumns,
      account: accountColumns,
      offerId: sql<number>`nextval(pg_get_serial_sequence('offers', 'id'))`.mapWith(Number),
    })
    .from(jobs)
    .innerJoin(accounts, eq(accounts.id, jobs.accountId))
    .where(and(eq(jobs.accountId, accountId), eq(jobs.id, ids.jobId)));
  if (!found) throw badRequest("Job not found");
  return { candidate, ...found };
}

/**
 * Returns an offer's template. Throws `bad_request` for an unknown template or one of another type.
 */
export async function findTemplateOrThrow(tx: Transaction, accountId: number, id: number) {
  const [template] = await tx
    .select({ id: templates.id, body: templates.body, locale: templates.locale })
    .from(templates)
    .where(
      and(eq(templates.accountId, accountId), eq(templates.id, id), eq(templates.type, "offer")),
    )
    .for("key share");
  if (!template) throw badRequest("Template not found");
  return template;
}

/** Throws `bad_request` for a creator who is not a member of the account, or only invited to it. */
export async function requireCreator(
  tx: Transaction,
  accountId: number,
  userId: number,
): Promise<void> {
  const [member] = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.userId, userId),
        isNotNull(memberships.joinedAt),
      ),
    );
  if (!member) throw badRequest("User not found");
}
