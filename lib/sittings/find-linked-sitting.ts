import { and, eq, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { SittingStatus } from "@/db/enums";
import {
  accounts,
  assessments,
  assessmentVersions,
  candidates,
  links,
  sittingAnswers,
  sittings,
} from "@/db/schema";
import type { AssessmentContent } from "@/lib/assessments/schema";
import { fullName, greetedName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";
import type { AnswerValue } from "./rules";
import { isImpatient, isOverdue, remainingSeconds } from "./select-times";

/** The sitting behind a link as the candidate's pages need it, including the correct answers. */
export interface LinkedSitting {
  accountId: number;
  sittingId: number;
  publicId: string;
  attempt: number;
  status: SittingStatus;
  name: string;
  content: AssessmentContent;
  /** Percent of the base time. */
  additionalTime: number;
  /** Seconds until the deadline by the database's clock; null before the start. */
  remaining: number | null;
  /** The deadline and its grace period are over, and it hasn't been handed in. */
  isOverdue: boolean;
  endedByTime: boolean;
  /** True if the inviter acknowledged the end, or doesn't need to. */
  isAcknowledged: boolean;
  /** True if the inviter's time to acknowledge is over. */
  isImpatient: boolean;
  handbackUrl: string;
  company: string;
  /** The person who invited, if the inviter named one. */
  author: string | null;
  locale: string;
  firstName: string;
  candidateName: string;
  /** By the question's id. */
  answers: ReadonlyMap<string, AnswerValue>;
}

/** Returns the sitting behind a link with its answers; null if the link is closed. */
export async function findLinkedSitting(linkId: string): Promise<LinkedSitting | null> {
  const [row] = await database()
    .select({
      accountId: links.accountId,
      sittingId: sittings.id,
      publicId: sittings.publicId,
      attempt: sittings.attempt,
      status: sittings.status,
      name: assessments.name,
      content: assessmentVersions.content,
      additionalTime: sittings.additionalTime,
      remaining: remainingSeconds,
      isOverdue: sql<boolean>`${isOverdue} and ${sittings.finishedAt} is null`,
      endedByTime: sql<boolean>`coalesce(
        ${sittings.finishedAt} >= ${sittings.deadlineAt}, false)`,
      acknowledgedAt: sittings.acknowledgedAt,
      isImpatient,
      handbackUrl: sittings.handbackUrl,
      company: accounts.name,
      author: sittings.authorName,
      locale: sql<string>`coalesce(${candidates.locale}, ${accounts.locale})`,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
    })
    .from(links)
    .innerJoin(sittings, sameAccount(sittings.id, links.sittingId))
    .innerJoin(assessments, sameAccount(assessments.id, sittings.assessmentId))
    .innerJoin(assessmentVersions, sameAccount(assessmentVersions.id, sittings.versionId))
    .innerJoin(candidates, sameAccount(candidates.id, sittings.candidateId))
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .where(and(eq(links.id, linkId), eq(links.kind, "assessment"), isNull(links.closedAt)));
  if (!row) return null;
  const { acknowledgedAt, lastName, ...shown } = row;
  return {
    ...shown,
    isAcknowledged: acknowledgedAt !== null,
    firstName: greetedName({ firstName: row.firstName, lastName }),
    candidateName: fullName({ firstName: row.firstName, lastName }),
    answers: await answersOf(row.accountId, row.sittingId, row.attempt),
  };
}

async function answersOf(accountId: number, sittingId: number, attempt: number) {
  const rows = await database()
    .select({ questionId: sittingAnswers.questionId, value: sittingAnswers.value })
    .from(sittingAnswers)
    .where(
      and(
        eq(sittingAnswers.accountId, accountId),
        eq(sittingAnswers.sittingId, sittingId),
        eq(sittingAnswers.attempt, attempt),
      ),
    );
  return new Map(rows.map(({ questionId, value }) => [questionId, value]));
}
