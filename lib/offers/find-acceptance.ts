import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, events, offers, offerVersions } from "@/db/schema";
import { eventColumns } from "@/lib/events/select-events";
import { sameAccount } from "@/lib/same-account";
import { findLetters } from "./find-letters";

/** Events of an offer that its certificate prints; those before the newest are counted only. */
const maxEvents = 500;

/** Selects the terms of a version, with the names of its candidate. */
const findTerms = (accountId: number, offerId: number, version: number) =>
  database()
    .select({
      letterHash: offerVersions.letterHash,
      salary: offerVersions.salary,
      currency: offerVersions.currency,
      payFrequency: offerVersions.payFrequency,
      startDate: offerVersions.startDate,
      candidate: {
        firstName: candidates.firstName,
        middleName: candidates.middleName,
        lastName: candidates.lastName,
        suffix: candidates.suffix,
        email: candidates.email,
      },
    })
    .from(offerVersions)
    .innerJoin(offers, sameAccount(offers.id, offerVersions.offerId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .where(
      and(
        eq(offerVersions.accountId, accountId),
        eq(offerVersions.offerId, offerId),
        eq(offerVersions.number, version),
      ),
    );

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/**
 * Returns what an offer's acceptance is proven with: the accepted version with its letter, who
 * accepted it, when and from where, and the offer's events, oldest first. Null unless it is
 * accepted.
 */
export async function findAcceptance(accountId: number, offerId: number) {
  const wanted = and(eq(offers.accountId, accountId), eq(offers.id, offerId));
  const [offer] = await database()
    .select({ status: offers.status, version: offers.version, acceptedAt: offers.acceptedAt })
    .from(offers)
    .where(wanted);
  if (offer?.status !== "accepted") return null;
  const newest = await database()
    .select(eventColumns)
    .from(events)
    .where(and(eq(events.accountId, accountId), eq(events.offerId, offerId)))
    .orderBy(desc(events.id))
    .limit(maxEvents);
  const event = newest.find(({ type }) => type === "offer.accepted");
  const version = Number(event?.data.version ?? offer.version);
  const [letter] = await findLetters(database(), wanted, version);
  const [terms] = await findTerms(accountId, offerId, version);
  const at = event?.createdAt ?? offer.acceptedAt;
  if (!letter || !terms || !at) throw new Error(`Accepted offer ${offerId} has no version`);
  return {
    ...{ letter, terms, at },
    acceptedEventId: event?.id ?? null,
    byCandidate: event?.actorKind === "candidate",
    recordedBy: event?.actorName ?? null,
    typedName: textOf(event?.data.typedName),
    address: textOf(event?.data.address),
    agent: textOf(event?.data.agent),
    events: newest.reverse(),
  };
}

export type Acceptance = NonNullable<Awaited<ReturnType<typeof findAcceptance>>>;
