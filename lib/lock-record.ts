import { and, eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import {
  assessmentInvitations,
  assessments,
  basicCredentials,
  bulkRuns,
  candidates,
  couponPools,
  coupons,
  deliveries,
  jobs,
  oauthClients,
  offerFields,
  partners,
  templates,
  tests,
  webhookEndpoints,
} from "@/db/schema";
import { changed, notFound } from "@/lib/errors";

/** Tables of the records that are locked individually, by the noun used in errors. */
const tables = {
  Assessment: assessments,
  "Basic credential": basicCredentials,
  "Bulk run": bulkRuns,
  Candidate: candidates,
  Coupon: coupons,
  "Coupon pool": couponPools,
  Delivery: deliveries,
  Invitation: assessmentInvitations,
  Job: jobs,
  "OAuth client": oauthClients,
  "Offer field": offerFields,
  Partner: partners,
  Template: templates,
  Test: tests,
  Webhook: webhookEndpoints,
};

type Noun = keyof typeof tables;
type RecordOf<N extends Noun> = (typeof tables)[N]["$inferSelect"];
type AccountTable = PgTable & Record<"accountId" | "id", PgColumn>;

type Strength = "update" | "no key update";

/** Allows deliveries for a webhook to be queued while it is locked. */
const strengths: Partial<Record<Noun, Strength>> = { Webhook: "no key update" };

interface LockOptions {
  /** The revision that the caller has seen, if given. */
  ifMatch?: number | undefined;
  /** `no key update` allows others to insert rows that reference the record. */
  strength?: Strength;
}

/**
 * Locks a record of the account until the transaction ends and returns it. Throws `not_found`, and
 * `precondition_failed` if `ifMatch` is not its revision.
 */
export async function lockRecord<N extends Noun>(
  tx: Transaction,
  { accountId }: { accountId: number },
  noun: N,
  id: number,
  { ifMatch, strength = strengths[noun] ?? "update" }: LockOptions = {},
): Promise<RecordOf<N>> {
  const table: AccountTable = tables[noun];
  const [record] = await tx
    .select()
    .from(table)
    .where(and(eq(table.accountId, accountId), eq(table.id, id)))
    .for(strength);
  if (!record) throw notFound(noun);
  if ("revision" in record) requireRevision(noun, record.revision as number, ifMatch);
  return record as RecordOf<N>;
}

/** Throws `precondition_failed` if the caller has seen another revision. */
export function requireRevision(noun: string, revision: number, ifMatch: number | undefined): void {
  if (ifMatch !== undefined && ifMatch !== revision) throw changed(noun);
}
