import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import { database } from "@/db/client";
import type { OfferStatus } from "@/db/enums";
import {
  accounts,
  candidates,
  events,
  jobs,
  links,
  offers,
  offerVersions,
  templates,
  users,
} from "@/db/schema";
import { findBranding, findCurrentBranding } from "@/lib/branding/find-branding";
import { fullName, greetedName } from "@/lib/format/names";
import { embedImages } from "@/lib/letter-images/embed-images";
import type { LetterBranding } from "@/lib/letters/types";
import { sameAccount } from "@/lib/same-account";

/** A recorded answer; `typedName` is null if a member recorded it. */
export interface RecordedAnswer {
  status: "accepted" | "declined";
  at: Date | null;
  typedName: string | null;
  reason: string | null;
  byCandidate: boolean;
}

/** Data of the candidate's page for a linked offer. */
export interface LinkedOffer {
  status: OfferStatus;
  version: number;
  letterHtml: string;
  letterHash: string;
  letterLocale: string;
  startDate: string | null;
  expiryDate: string | null;
  company: string;
  timeZone: string;
  locale: string;
  jobTitle: string;
  firstName: string;
  candidateName: string;
  contactName: string;
  contactEmail: string;
  answer: RecordedAnswer | null;
  /** The account's current branding, and that of the letter. */
  brand: LetterBranding;
  letterBranding: LetterBranding;
}

/** Matches the offer behind a link, while the link is open. */
export const openLink = (linkId: string) =>
  and(
    eq(links.id, linkId),
    eq(links.kind, "offer"),
    isNull(links.closedAt),
    notInArray(offers.status, ["draft", "withdrawn"]),
  );

/** Returns the current version of the offer behind an open link; null if the link is closed. */
export async function findLinkedOffer(linkId: string): Promise<LinkedOffer | null> {
  const [row] = await database()
    .select({
      accountId: offers.accountId,
      id: offers.id,
      status: offers.status,
      version: offers.version,
      letterHtml: offerVersions.letterHtml,
      letterHash: offerVersions.letterHash,
      brandingId: offerVersions.brandingId,
      templateLocale: templates.locale,
      startDate: offers.startDate,
      expiryDate: offers.expiryDate,
      acceptedAt: offers.acceptedAt,
      declinedAt: offers.declinedAt,
      company: accounts.name,
      timeZone: accounts.timeZone,
      locale: accounts.locale,
      jobTitle: jobs.title,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      contactName: users.name,
      contactEmail: users.email,
    })
    .from(links)
    .innerJoin(offers, sameAccount(offers.id, links.offerId))
    .innerJoin(
      offerVersions,
      and(sameAccount(offerVersions.offerId, offers.id), eq(offerVersions.number, offers.version)),
    )
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(users, eq(users.id, offers.createdBy))
    .leftJoin(templates, sameAccount(templates.id, offers.templateId))
    .where(openLink(linkId));
  if (!row) return null;
  const { accountId, id, lastName, templateLocale, acceptedAt, declinedAt, brandingId, ...shown } =
    row;
  return {
    ...shown,
    letterHtml: await embedImages(database(), accountId, row.letterHtml),
    firstName: greetedName({ firstName: row.firstName, lastName }),
    candidateName: fullName({ firstName: row.firstName, lastName }),
    letterLocale: templateLocale ?? row.locale,
    brand: await findCurrentBranding(database(), accountId),
    letterBranding: await findBranding(database(), accountId, brandingId),
    answer:
      row.status === "accepted" || row.status === "declined"
        ? await answerOf(accountId, id, row.status, acceptedAt ?? declinedAt)
        : null,
  };
}

async function answerOf(
  accountId: number,
  offerId: number,
  status: RecordedAnswer["status"],
  stamp: Date | null,
): Promise<RecordedAnswer> {
  const [event] = await database()
    .select({ data: events.data, at: events.createdAt, actorKind: events.actorKind })
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.offerId, offerId),
        eq(events.type, `offer.${status}`),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  const { typedName, reason } = event?.data ?? {};
  return {
    status,
    at: event?.at ?? stamp,
    typedName: typeof typedName === "string" ? typedName : null,
    reason: typeof reason === "string" ? reason : null,
    byCandidate: event?.actorKind === "candidate",
  };
}
