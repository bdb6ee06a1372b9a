import { and, desc, eq, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { OfferFieldType, OfferStatus, PayFrequency } from "@/db/enums";
import {
  accounts,
  candidates,
  events,
  jobs,
  links,
  offerFields,
  offerQuestions,
  offers,
  offerVersions,
  templates,
  users,
} from "@/db/schema";
import { findBranding, findCurrentBranding } from "@/lib/branding/find-branding";
import type { FieldValue } from "@/lib/format/field-value";
import { fullName, greetedName, type NameParts } from "@/lib/format/names";
import { embedImages } from "@/lib/letter-images/embed-images";
import type { LetterBranding } from "@/lib/letters/types";
import { sameAccount } from "@/lib/same-account";
import { letterLocale, versionLocale } from "./select-offers";

/** A recorded answer; `typedName` is null if a member recorded it. */
export interface RecordedAnswer {
  status: "accepted" | "declined";
  at: Date | null;
  typedName: string | null;
  reason: string | null;
  /** The one of the account's reasons that the candidate chose. */
  chosenReason: string | null;
  byCandidate: boolean;
  /** The version that was answered. */
  version: number | null;
}

/** What the candidate asked about the offer, with its answer once there is one. */
export interface LinkedQuestion {
  question: string;
  /** Instants are ISO 8601 UTC. */
  askedAt: string;
  answer: string | null;
  answeredAt: string | null;
  /** The member who answered; null for a system. */
  answeredBy: string | null;
}

/** A value of an offer field that the account shows to candidates beside their letter. */
export interface SummaryFact {
  label: string;
  type: OfferFieldType;
  value: FieldValue;
}

/** Data of the candidate's page for a linked offer. */
export interface LinkedOffer {
  status: OfferStatus;
  version: number;
  letterHtml: string;
  letterHash: string;
  letterLocale: string;
  /** When this version was written. */
  writtenAt: Date;
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  facts: SummaryFact[];
  startDate: string | null;
  expiryDate: string | null;
  company: string;
  timeZone: string;
  locale: string;
  /** What the account suggests to candidates who decline, in order. */
  declineReasons: string[];
  jobTitle: string;
  location: string | null;
  employmentType: string | null;
  firstName: string;
  candidateName: string;
  /** The candidate's name as an acceptance's is compared with it. */
  nameParts: NameParts;
  /** Newest first. */
  questions: LinkedQuestion[];
  contactName: string;
  contactEmail: string;
  answer: RecordedAnswer | null;
  /** The account's current branding, and that of the letter. */
  brand: LetterBranding;
  letterBranding: LetterBranding;
}

const nameColumns = {
  firstName: candidates.firstName,
  middleName: candidates.middleName,
  lastName: candidates.lastName,
  suffix: candidates.suffix,
};

const summaryFacts: SQL<SummaryFact[]> = sql`
  (select coalesce(json_agg(json_build_object(
    'label', label, 'type', type, 'value', ${offers.customFields} -> key) order by position, id), '[]')
  from ${offerFields}
  where ${offerFields.accountId} = ${offers.accountId} and in_summary and retired_at is null
    and ${offers.customFields} -> key is not null)`;

const linkedQuestions: SQL<LinkedQuestion[]> = sql`
  (select coalesce(json_agg(json_build_object(
    'question', question, 'askedAt', asked_at, 'answer', answer, 'answeredAt', answered_at,
    'answeredBy', case when answered_by_kind = 'user' then answered_by end) order by id desc), '[]')
  from ${offerQuestions}
  where ${offerQuestions.accountId} = ${offers.accountId}
    and ${offerQuestions.offerId} = ${offers.id})`;

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
      writtenAt: offerVersions.createdAt,
      letterLocale,
      salary: offers.salary,
      currency: offers.currency,
      payFrequency: offers.payFrequency,
      facts: summaryFacts,
      startDate: offers.startDate,
      expiryDate: offers.expiryDate,
      acceptedAt: offers.acceptedAt,
      declinedAt: offers.declinedAt,
      company: accounts.name,
      timeZone: accounts.timeZone,
      locale: versionLocale,
      declineReasons: accounts.declineReasons,
      jobTitle: jobs.title,
      location: jobs.location,
      employmentType: jobs.employmentType,
      nameParts: nameColumns,
      questions: linkedQuestions,
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
  const { accountId, id, acceptedAt, declinedAt, brandingId, ...shown } = row;
  return {
    ...shown,
    letterHtml: await embedImages(database(), accountId, row.letterHtml),
    firstName: greetedName(row.nameParts),
    candidateName: fullName(row.nameParts),
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
  const { chosenReason, typedName, reason, version } = event?.data ?? {};
  return {
    status,
    at: event?.at ?? stamp,
    typedName: typeof typedName === "string" ? typedName : null,
    reason: typeof reason === "string" ? reason : null,
    chosenReason: typeof chosenReason === "string" ? chosenReason : null,
    byCandidate: event?.actorKind === "candidate",
    version: typeof version === "number" ? version : null,
  };
}
