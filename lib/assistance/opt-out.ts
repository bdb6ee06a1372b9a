import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceOffers, assistanceRecipients, candidates, links } from "@/db/schema";
import { candidateActor, type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";

/**
 * Opts a candidate out of offers to assist (`true`) or back in. Applies to the candidate, whatever
 * the offer, and works with a closed link too. Returns false for an unknown link. Repeating it
 * writes nothing.
 */
export async function setOptOut(visit: LinkVisit, optedOut: boolean): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [found] = await tx
      .select({
        accountId: links.accountId,
        recipientId: assistanceRecipients.id,
        candidateId: assistanceRecipients.candidateId,
        assistanceOfferId: assistanceOffers.publicId,
        providerName: assistanceOffers.providerName,
      })
      .from(links)
      .innerJoin(assistanceRecipients, sameAccount(assistanceRecipients.id, links.recipientId))
      .innerJoin(
        assistanceOffers,
        sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
      )
      .where(and(eq(links.id, visit.linkId), eq(links.kind, "assistance")));
    if (!found) return false;
    const { accountId, candidateId, ...offer } = found;
    const [changed] = await tx
      .update(candidates)
      .set({
        optedOutAt: optedOut ? sql`now()` : null,
        updatedAt: sql`now()`,
        revision: sql`${candidates.revision} + 1`,
      })
      .where(
        and(
          eq(candidates.accountId, accountId),
          eq(candidates.id, candidateId),
          optedOut ? isNull(candidates.optedOutAt) : isNotNull(candidates.optedOutAt),
        ),
      )
      .returning({ firstName: candidates.firstName, lastName: candidates.lastName });
    if (!changed) return true;
    await recordEvents(tx, candidateActor(visit, accountId, fullName(changed)), [
      {
        type: optedOut ? "assistance.opted_out" : "assistance.opted_in",
        candidateId,
        data: { ...offer, ...originOfVisit(visit) },
      },
    ]);
    return true;
  });
}
