import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, offerVersions } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { OfferVersion } from "./dto";
import { requireOffer, versionColumns } from "./list-versions";

/** Returns one version with its letter. Throws `not_found` for the offer or the version. */
export async function getVersionOrThrow(
  actor: Actor,
  offerId: number,
  number: number,
): Promise<OfferVersion> {
  requirePermission(actor, "offers.read");
  const [row] = await database()
    .select({ ...versionColumns, letterHtml: offerVersions.letterHtml })
    .from(offerVersions)
    .innerJoin(accounts, eq(accounts.id, offerVersions.accountId))
    .where(
      and(
        eq(offerVersions.accountId, actor.accountId),
        eq(offerVersions.offerId, offerId),
        eq(offerVersions.number, number),
      ),
    );
  if (!row) {
    await requireOffer(actor, offerId);
    throw notFound("Version");
  }
  return { ...row, createdAt: row.createdAt.toISOString() };
}
