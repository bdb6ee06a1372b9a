import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, assistanceOffers, templates } from "@/db/schema";
import { isPastDeadline } from "@/lib/format/calendar";
import { accountColumns } from "@/lib/offers/lock-offers";
import { sameAccount } from "@/lib/same-account";
import type { NotifiedOffer } from "./compose-assistance-mail";

/** Returns offers to assist as needed for emails, by id; `isOver` once their last day has ended. */
export async function findNotifiedOffers(
  tx: Transaction,
  accountId: number,
  ids: readonly number[],
): Promise<Map<number, NotifiedOffer & { isOver: boolean }>> {
  const rows = await tx
    .select({
      id: assistanceOffers.id,
      providerName: assistanceOffers.providerName,
      reason: assistanceOffers.reason,
      additionalNotes: assistanceOffers.additionalNotes,
      answerBy: assistanceOffers.answerBy,
      body: templates.body,
      locale: templates.locale,
      account: accountColumns,
    })
    .from(assistanceOffers)
    .innerJoin(accounts, eq(accounts.id, assistanceOffers.accountId))
    .leftJoin(templates, sameAccount(templates.id, assistanceOffers.templateId))
    .where(
      and(
        eq(assistanceOffers.accountId, accountId),
        inArray(assistanceOffers.id, [...new Set(ids)]),
      ),
    );
  const now = new Date();
  return new Map(
    rows.map(({ id, body, locale, ...offer }) => [
      id,
      {
        ...offer,
        template: body !== null && locale !== null ? { body, locale } : null,
        isOver: isPastDeadline(offer.answerBy, offer.account.timeZone, now),
      },
    ]),
  );
}
