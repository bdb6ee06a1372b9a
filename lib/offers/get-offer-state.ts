import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import {
  accounts,
  candidates,
  jobs,
  links,
  offers,
  offerVersions,
  outboxMessages,
} from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { notFound } from "@/lib/errors";
import { isPastDeadline, todayIn } from "@/lib/format/calendar";
import { fullName } from "@/lib/format/names";
import { unresolvedOf } from "@/lib/letters/rules";
import { fieldDefinitions } from "@/lib/offer-fields/select-fields";
import { isBlocked } from "@/lib/outbox/find-blocked";
import { sameAccount } from "@/lib/same-account";
import { checkSending } from "./check-sending";
import type { OfferMessage, OfferState, SendProblem } from "./dto";
import { findOtherOffers, noOtherOffers } from "./find-other-offers";
import { nextSteps, reopenRefusal, updateRefusal } from "./lifecycle";
import { jobPayColumns } from "./lock-offers";
import { versionLocale } from "./select-offers";

/** Returns an offer's state: its steps, letter, link and emails. Throws `not_found`. */
export async function getOfferState(actor: Actor, id: number): Promise<OfferState> {
  requirePermission(actor, "offers.read");
  const [found, messages] = await Promise.all([findState(actor, id), findMessages(actor, id)]);
  if (!found) throw notFound("Offer");
  const { offer, letterHash, account, linkId, linkClosedAt } = found;
  const { timeZone } = account;
  const open = linkId !== null && linkClosedAt === null;
  const unanswered = offer.status === "sent" || offer.status === "pending";
  const overdue = unanswered && isPastDeadline(offer.expiryDate, timeZone, new Date());
  return {
    id,
    status: offer.status,
    version: offer.version,
    letterSource: offer.letterSource,
    letterHash,
    problems: offer.problems,
    sendProblems: await findProblems(actor, id, found),
    unresolved: unresolvedOf(offer.problems),
    steps: nextSteps({ ...offer, fields: found.fields }),
    updateRefusal: updateRefusal(offer.status),
    link: open && actor.permissions.has("offers.transition") ? linkUrl("offer", linkId) : null,
    openedAt: offer.openedAt?.toISOString() ?? null,
    overdue,
    timeZone,
    locale: offer.locale,
    candidateLocale: found.candidateLocale,
    reopenRefusal: reopenRefusal(offer.status, overdue),
    reopenedFrom: offer.reopenedFrom,
    reopenedAs: found.reopenedAs,
    messages,
    revision: offer.revision,
  };
}

async function findProblems(
  { accountId }: Actor,
  id: number,
  { offer, candidate, job, account, fields }: FoundState,
): Promise<SendProblem[]> {
  if (offer.status !== "draft") return [];
  const others = await findOtherOffers(database(), accountId, [{ ...offer, id }]);
  const subject = { ...offer, candidateName: fullName(candidate), job, fields };
  return checkSending(
    { ...subject, ...(others.get(id) ?? noOtherOffers) },
    { today: todayIn(account.timeZone, new Date()), locale: account.locale },
  );
}

type FoundState = NonNullable<Awaited<ReturnType<typeof findState>>>;

const following = alias(offers, "following");

async function findState(actor: Actor, id: number) {
  const [row] = await database()
    .select({
      offer: {
        candidateId: offers.candidateId,
        jobId: offers.jobId,
        salary: offers.salary,
        currency: offers.currency,
        payFrequency: offers.payFrequency,
        startDate: offers.startDate,
        status: offers.status,
        version: offers.version,
        letterSource: offers.letterSource,
        problems: offers.problems,
        openedAt: offers.openedAt,
        expiryDate: offers.expiryDate,
        customFields: offers.customFields,
        locale: offers.locale,
        reopenedFrom: offers.reopenedFrom,
        revision: offers.revision,
      },
      fields: fieldDefinitions(sql`${actor.accountId}::int`),
      letterHash: offerVersions.letterHash,
      candidateLocale: versionLocale,
      candidate: { firstName: candidates.firstName, lastName: candidates.lastName },
      job: jobPayColumns,
      account: { timeZone: accounts.timeZone, locale: accounts.locale },
      reopenedAs: following.id,
      linkId: links.id,
      linkClosedAt: links.closedAt,
    })
    .from(offers)
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(
      offerVersions,
      and(sameAccount(offerVersions.offerId, offers.id), eq(offerVersions.number, offers.version)),
    )
    .leftJoin(links, sameAccount(links.offerId, offers.id))
    .leftJoin(following, sameAccount(following.reopenedFrom, offers.id))
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, id)));
  return row;
}

async function findMessages(actor: Actor, offerId: number): Promise<OfferMessage[]> {
  const rows = await database()
    .select({
      id: outboxMessages.id,
      kind: outboxMessages.kind,
      status: outboxMessages.status,
      recipient: outboxMessages.recipient,
      createdAt: outboxMessages.createdAt,
      sentAt: outboxMessages.sentAt,
      lastError: outboxMessages.lastError,
      bouncedAt: outboxMessages.bouncedAt,
      complainedAt: outboxMessages.complainedAt,
      isBlocked: isBlocked(),
    })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.offerId, offerId)))
    .orderBy(desc(outboxMessages.id))
    .limit(20);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    bouncedAt: row.bouncedAt?.toISOString() ?? null,
    complainedAt: row.complainedAt?.toISOString() ?? null,
  }));
}
