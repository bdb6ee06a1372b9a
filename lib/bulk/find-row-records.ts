import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { candidates, offers } from "@/db/schema";
import { findInvited } from "@/lib/invitations/find-invited";
import { sameAccount } from "@/lib/same-account";
import type { RunRow } from "./find-run";
import { InviteSettings } from "./kinds/invite-settings";
import type { BulkRowOffer } from "./schema";
import type { RowRecords } from "./serialize";

type Row = { candidateId: number | null; offerId: number | null };

/** Returns the records of a page of rows, in one statement for the kinds that have any. */
export async function findRowRecords(
  db: Queryable,
  run: RunRow,
  rows: readonly Row[],
): Promise<RowRecords> {
  return {
    invitations: await findInvitations(db, run, rows),
    offers: await findOffers(db, run, rows),
  };
}

/** Returns the invitations of a page of rows, by candidate; empty for other kinds of runs. */
export async function findInvitations(
  db: Queryable,
  { accountId, kind, settings }: RunRow,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, number>> {
  if (kind !== "invite_candidates") return new Map();
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? []);
  return findInvited(db, accountId, InviteSettings.parse(settings), ids);
}

async function findOffers(
  db: Queryable,
  { accountId, kind }: RunRow,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, BulkRowOffer>> {
  const ids = rows.flatMap(({ offerId }) => offerId ?? []);
  if ((kind !== "send_offers" && kind !== "withdraw_offers") || ids.length === 0) return new Map();
  const found = await db
    .select({
      id: offers.id,
      salary: offers.salary,
      currency: offers.currency,
      payFrequency: offers.payFrequency,
      startDate: offers.startDate,
      expiryDate: offers.expiryDate,
      recipient: candidates.email,
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .where(and(eq(offers.accountId, accountId), inArray(offers.id, ids)));
  return new Map(found.map(({ id, ...offer }) => [id, offer]));
}
