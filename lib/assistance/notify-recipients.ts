import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assistanceRecipients, candidates } from "@/db/schema";
import { candidateColumns } from "@/lib/offers/lock-offers";
import { sameAccount } from "@/lib/same-account";
import { findNotifiedOffers } from "./find-notified-offers";
import { type Addressee, mailRecipients } from "./mail-recipients";

/** Few enough that composing their emails never leaves the transaction idle for long. */
const atOnce = 100;

/**
 * Emails recipients that are only recorded so far: opens their links and queues their emails, in a
 * handful of statements per 100. Leaves out candidates who have no email address or opted out, and
 * offers whose last day is over. Returns the notified ids. Throws `bad_request` if the template has
 * unresolved variables; the caller's transaction then writes nothing.
 */
export async function notifyRecipients(
  tx: Transaction,
  accountId: number,
  recipientIds: readonly number[],
): Promise<number[]> {
  const notified: number[] = [];
  for (let start = 0; start < recipientIds.length; start += atOnce) {
    const ids = recipientIds.slice(start, start + atOnce);
    const addressees = await lockRemaining(tx, accountId, ids);
    notified.push(...(await mailRecipients(tx, accountId, addressees)));
  }
  return notified;
}

async function lockRemaining(
  tx: Transaction,
  accountId: number,
  ids: readonly number[],
): Promise<Addressee[]> {
  const rows = await tx
    .select({
      id: assistanceRecipients.id,
      assistanceOfferId: assistanceRecipients.assistanceOfferId,
      couponCode: assistanceRecipients.couponCode,
      candidate: candidateColumns,
    })
    .from(assistanceRecipients)
    .innerJoin(candidates, sameAccount(candidates.id, assistanceRecipients.candidateId))
    .where(
      and(
        eq(assistanceRecipients.accountId, accountId),
        inArray(assistanceRecipients.id, [...ids]),
        eq(assistanceRecipients.status, "recorded"),
        isNull(candidates.optedOutAt),
        sql`${candidates.email} <> ''`,
      ),
    )
    .orderBy(assistanceRecipients.id)
    .for("update", { of: assistanceRecipients });
  const offers = await findNotifiedOffers(
    tx,
    accountId,
    rows.map((row) => row.assistanceOfferId),
  );
  return rows.flatMap(({ assistanceOfferId, ...row }) => {
    const offer = offers.get(assistanceOfferId);
    return offer && !offer.isOver ? [{ ...row, offer }] : [];
  });
}
