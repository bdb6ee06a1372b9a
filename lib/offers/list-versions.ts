import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, offers, offerVersions } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import type { OfferVersionRow } from "./dto";
import { versionLocale } from "./select-offers";

export const versionColumns = {
  number: offerVersions.number,
  templateId: offerVersions.templateId,
  salary: offerVersions.salary,
  currency: offerVersions.currency,
  payFrequency: offerVersions.payFrequency,
  startDate: offerVersions.startDate,
  expiryDate: offerVersions.expiryDate,
  customFields: offerVersions.customFields,
  locale: versionLocale,
  letterHash: offerVersions.letterHash,
  actorKind: offerVersions.actorKind,
  actorName: offerVersions.actorName,
  createdAt: offerVersions.createdAt,
};

/** Returns a page of an offer's versions, newest first. Throws `not_found`. */
export async function listVersions(
  actor: Actor,
  offerId: number,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<OfferVersionRow>> {
  requirePermission(actor, "offers.read");
  await requireOffer(actor, offerId);
  const rows = await database()
    .select(versionColumns)
    .from(offerVersions)
    .innerJoin(accounts, eq(accounts.id, offerVersions.accountId))
    .where(
      and(
        eq(offerVersions.accountId, actor.accountId),
        eq(offerVersions.offerId, offerId),
        olderThan(offerVersions.number, paging.cursor),
      ),
    )
    .orderBy(desc(offerVersions.number))
    .limit(paging.limit + 1);
  return Page.of(rows, paging.limit, (row) => [row.number]).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Throws `not_found` if the account does not have the offer. */
export async function requireOffer(actor: Actor, offerId: number): Promise<void> {
  const [found] = await database()
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, offerId)));
  if (!found) throw notFound("Offer");
}
