import { and, eq, isNull, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { AssistanceReason, RecipientStatus } from "@/db/enums";
import { accounts, assistanceOffers, assistanceRecipients, candidates, links } from "@/db/schema";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { isPastDeadline } from "@/lib/format/calendar";
import { fullName, greetedName } from "@/lib/format/names";
import type { LetterBranding } from "@/lib/letters/types";
import { contactOf } from "@/lib/outbox/find-contact";
import { sameAccount } from "@/lib/same-account";
import { isAnswerable } from "./rules";

/** The part of an offer to assist that a candidate's page shows. */
export interface LinkedAssistance {
  /** Also `expired` if the last day is over and the worker hasn't updated it yet. */
  status: RecipientStatus;
  providerName: string;
  reason: AssistanceReason | null;
  additionalNotes: string | null;
  couponCode: string | null;
  answerBy: string | null;
  answeredAt: Date | null;
  company: string;
  timeZone: string;
  locale: string;
  firstName: string;
  candidateName: string;
  /** The member who created the offer on the dashboard; null if that isn't certain. */
  contact: { name: string; email: string } | null;
  wasMailed: boolean;
  hasOptedOut: boolean;
  brand: LetterBranding;
}

/**
 * Returns the offer to assist behind a link; null if the link is closed. `evenClosed` includes
 * closed links, so that their recipients can opt out.
 */
export async function findLinkedRecipient(
  linkId: string,
  { evenClosed = false } = {},
): Promise<LinkedAssistance | null> {
  const [row] = await database()
    .select({
      accountId: assistanceOffers.accountId,
      actorKind: assistanceOffers.actorKind,
      actorName: assistanceOffers.actorName,
      status: assistanceRecipients.status,
      providerName: assistanceOffers.providerName,
      reason: assistanceOffers.reason,
      additionalNotes: assistanceOffers.additionalNotes,
      couponCode: assistanceRecipients.couponCode,
      answerBy: assistanceOffers.answerBy,
      answeredAt: assistanceRecipients.answeredAt,
      notifiedAt: assistanceRecipients.notifiedAt,
      company: accounts.name,
      timeZone: accounts.timeZone,
      locale: sql<string>`coalesce(${candidates.locale}, ${accounts.locale})`,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      optedOutAt: candidates.optedOutAt,
    })
    .from(links)
    .innerJoin(assistanceRecipients, sameAccount(assistanceRecipients.id, links.recipientId))
    .innerJoin(
      assistanceOffers,
      sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
    )
    .innerJoin(candidates, sameAccount(candidates.id, assistanceRecipients.candidateId))
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .where(
      and(
        eq(links.id, linkId),
        eq(links.kind, "assistance"),
        or(isNull(links.closedAt), sql`${evenClosed}::boolean`),
      ),
    );
  if (!row) return null;
  const { accountId, actorKind, actorName, lastName, optedOutAt, notifiedAt, ...shown } = row;
  const isOver = isAnswerable(row.status) && isPastDeadline(row.answerBy, row.timeZone, new Date());
  return {
    ...shown,
    status: isOver ? "expired" : row.status,
    firstName: greetedName({ firstName: row.firstName, lastName }),
    candidateName: fullName({ firstName: row.firstName, lastName }),
    contact: actorKind === "user" ? await contactOf(accountId, actorName) : null,
    wasMailed: notifiedAt !== null,
    hasOptedOut: optedOutAt !== null,
    brand: await findCurrentBranding(database(), accountId),
  };
}
