import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import {
  accounts,
  assistanceRecipients,
  candidates,
  links,
  offers,
  offerVersions,
  sittings,
} from "@/db/schema";
import { sameAccount } from "@/lib/same-account";

/** Returns the locale of what is behind a link, open or closed; null if there is no such link. */
export async function findLinkLocale(linkId: string): Promise<string | null> {
  const [row] = await database()
    .select({
      locale: sql<string>`coalesce(${offerVersions.locale}, ${candidates.locale}, ${accounts.locale})`,
    })
    .from(links)
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .leftJoin(offers, sameAccount(offers.id, links.offerId))
    .leftJoin(
      offerVersions,
      and(sameAccount(offerVersions.offerId, offers.id), eq(offerVersions.number, offers.version)),
    )
    .leftJoin(assistanceRecipients, sameAccount(assistanceRecipients.id, links.recipientId))
    .leftJoin(sittings, sameAccount(sittings.id, links.sittingId))
    .leftJoin(
      candidates,
      and(
        eq(candidates.accountId, links.accountId),
        sql`${candidates.id} = coalesce(${assistanceRecipients.candidateId}, ${sittings.candidateId})`,
      ),
    )
    .where(eq(links.id, linkId));
  return row?.locale ?? null;
}
