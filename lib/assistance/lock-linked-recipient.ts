import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, assistanceOffers, assistanceRecipients, candidates, links } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { candidateActor, type LinkVisit } from "@/lib/auth/link-visit";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";

const recipientColumns = {
  id: assistanceRecipients.id,
  status: assistanceRecipients.status,
  candidateId: assistanceRecipients.candidateId,
  assistanceOfferId: assistanceOffers.publicId,
  providerName: assistanceOffers.providerName,
  answerBy: assistanceOffers.answerBy,
  timeZone: accounts.timeZone,
};

export type LinkedRecipient = Awaited<ReturnType<typeof selectRecipient>>[number]["recipient"];

/**
 * Locks the recipient behind a link and returns the candidate as the actor; null if the link is
 * closed.
 */
export async function lockLinkedRecipient(
  tx: Transaction,
  visit: LinkVisit,
): Promise<{ recipient: LinkedRecipient; actor: Actor } | null> {
  const [row] = await selectRecipient(tx, visit.linkId);
  if (!row) return null;
  const { recipient, accountId, candidate } = row;
  return { recipient, actor: candidateActor(visit, accountId, fullName(candidate)) };
}

function selectRecipient(tx: Transaction, linkId: string) {
  return tx
    .select({
      accountId: links.accountId,
      recipient: recipientColumns,
      candidate: { firstName: candidates.firstName, lastName: candidates.lastName },
    })
    .from(links)
    .innerJoin(assistanceRecipients, sameAccount(assistanceRecipients.id, links.recipientId))
    .innerJoin(
      assistanceOffers,
      sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
    )
    .innerJoin(candidates, sameAccount(candidates.id, assistanceRecipients.candidateId))
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .where(and(eq(links.id, linkId), eq(links.kind, "assistance"), isNull(links.closedAt)))
    .for("update", { of: assistanceRecipients });
}

/** Returns the event of a recipient's own action on the offer. */
export const eventOf = (type: string, recipient: LinkedRecipient, data: object = {}) => ({
  type: `assistance.${type}`,
  candidateId: recipient.candidateId,
  data: {
    assistanceOfferId: recipient.assistanceOfferId,
    providerName: recipient.providerName,
    recipientId: recipient.id,
    ...data,
  },
});
