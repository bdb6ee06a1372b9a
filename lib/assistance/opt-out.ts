import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceOffers, assistanceRecipients, candidates, links } from "@/db/schema";
import { candidateActor, type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";

/**
 * Whoever was written to wants no more such offers (`true`), or wants them again. It holds for
 * the candidate, whatever the offer, and counts also by a closed link. Answers false where the
 * link is nobody's. The same again writes nothing.
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
