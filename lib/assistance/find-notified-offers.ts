import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, assistanceOffers, templates } from "@/db/schema";
import { withSignatory } from "@/lib/branding/find-signatory";
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
  const body = rows.map((row) => row.body).join("");
  const { account: signed } = await withSignatory(tx, accountId, { body }, { account: {} });
  return new Map(
    rows.map(({ id, body: text, locale, ...offer }) => [
      id,
      {
        ...offer,
        account: { ...offer.account, ...signed },
        template: text !== null && locale !== null ? { body: text, locale } : null,
        isOver: isPastDeadline(offer.answerBy, offer.account.timeZone, now),
      },
    ]),
  );
}
