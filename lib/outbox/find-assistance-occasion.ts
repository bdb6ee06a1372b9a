import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, assistanceOffers, assistanceRecipients, candidates, links } from "@/db/schema";
import { optOutUrl } from "@/lib/auth/links";
import { isPastDeadline } from "@/lib/format/calendar";
import { sameAccount } from "@/lib/same-account";
import { contactOf } from "./find-contact";

/** State that decides whether and how an email is sent. */
export interface Occasion {
  /** True if the email no longer applies and must not be sent. */
  isOff: boolean;
  /** Name of the offer's creator, who receives replies. */
  replyName: string | null;
  replyAddress: string | null;
  unsubscribeUrl: string | null;
}

/**
 * Returns whether a recipient should still be notified of their offer to assist, and who their
 * contact is.
 */
export async function findAssistanceOccasion(
  accountId: number,
  recipientId: number,
): Promise<Occasion> {
  const [row] = await database()
    .select({
      status: assistanceRecipients.status,
      answerBy: assistanceOffers.answerBy,
      actorKind: assistanceOffers.actorKind,
      actorName: assistanceOffers.actorName,
      timeZone: accounts.timeZone,
      optedOutAt: candidates.optedOutAt,
      linkId: links.id,
      closedAt: links.closedAt,
    })
    .from(assistanceRecipients)
    .innerJoin(
      assistanceOffers,
      sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
    )
    .innerJoin(candidates, sameAccount(candidates.id, assistanceRecipients.candidateId))
    .innerJoin(accounts, eq(accounts.id, assistanceRecipients.accountId))
    .innerJoin(links, sameAccount(links.recipientId, assistanceRecipients.id))
    .where(
      and(eq(assistanceRecipients.accountId, accountId), eq(assistanceRecipients.id, recipientId)),
    );
  if (!row) return { isOff: true, replyName: null, replyAddress: null, unsubscribeUrl: null };
  const isAnswered = row.status === "accepted" || row.status === "declined";
  const isOver = isPastDeadline(row.answerBy, row.timeZone, new Date());
  const contact = row.actorKind === "user" ? await contactOf(accountId, row.actorName) : null;
  return {
    isOff: isAnswered || isOver || row.optedOutAt !== null || row.closedAt !== null,
    replyName: contact?.name ?? null,
    replyAddress: contact?.email ?? null,
    unsubscribeUrl: optOutUrl(row.linkId),
  };
}
