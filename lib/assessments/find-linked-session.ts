import { and, eq, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { SessionStatus } from "@/db/enums";
import {
  accounts,
  assessmentSessions,
  assessments,
  assessmentVersions,
  candidates,
  links,
  sessionAnswers,
} from "@/db/schema";
import { fullName } from "@/lib/format/names";
import type { AnswerValue } from "./rules";
import type { AssessmentContent } from "./schema";
import { isImpatient, isOverdue, remainingSeconds } from "./sitting-times";

/** What a candidate's pages show of the sitting behind a link. Which answers are right is in it. */
export interface LinkedSession {
  accountId: number;
  sessionId: number;
  publicId: string;
  attempt: number;
  status: SessionStatus;
  name: string;
  content: AssessmentContent;
  /** Percent of the base time. */
  additionalTime: number;
  /** Seconds until the deadline by the database's clock; null before the start. */
  remaining: number | null;
  /** The deadline and its grace are over, and nobody has handed it in yet. */
  isOverdue: boolean;
  endedByTime: boolean;
  /** Whether the inviter took notice of the end, or need not. */
  isAcknowledged: boolean;
  /** The inviter has had its time to do so. */
  isImpatient: boolean;
  handbackUrl: string;
  company: string;
  /** The person who invited, where the inviter named one. */
  author: string | null;
  locale: string;
  firstName: string;
  candidateName: string;
  /** By the question's id. */
  answers: ReadonlyMap<string, AnswerValue>;
}

/** The sitting behind a link with what was answered so far; null where the link is closed. */
export async function findLinkedSession(linkId: string): Promise<LinkedSession | null> {
  const [row] = await database()
    .select({
      accountId: links.accountId,
      sessionId: assessmentSessions.id,
      publicId: assessmentSessions.publicId,
      attempt: assessmentSessions.attempt,
      status: assessmentSessions.status,
      name: assessments.name,
      content: assessmentVersions.content,
      additionalTime: assessmentSessions.additionalTime,
      remaining: remainingSeconds,
      isOverdue: sql<boolean>`${isOverdue} and ${assessmentSessions.finishedAt} is null`,
      endedByTime: sql<boolean>`coalesce(
        ${assessmentSessions.finishedAt} >= ${assessmentSessions.deadlineAt}, false)`,
      acknowledgedAt: assessmentSessions.acknowledgedAt,
      isImpatient,
      handbackUrl: assessmentSessions.handbackUrl,
      company: accounts.name,
      author: assessmentSessions.authorName,
      locale: accounts.locale,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
    })
    .from(links)
    .innerJoin(
      assessmentSessions,
      and(
        eq(assessmentSessions.accountId, links.accountId),
        eq(assessmentSessions.id, links.sessionId),
      ),
    )
    .innerJoin(
      assessments,
      and(
        eq(assessments.accountId, assessmentSessions.accountId),
        eq(assessments.id, assessmentSessions.assessmentId),
      ),
    )
    .innerJoin(
      assessmentVersions,
      and(
        eq(assessmentVersions.accountId, assessmentSessions.accountId),
        eq(assessmentVersions.id, assessmentSessions.versionId),
      ),
    )
    .innerJoin(
      candidates,
      and(
        eq(candidates.accountId, assessmentSessions.accountId),
        eq(candidates.id, assessmentSessions.candidateId),
      ),
    )
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .where(and(eq(links.id, linkId), eq(links.kind, "assessment"), isNull(links.closedAt)));
  if (!row) return null;
  const { acknowledgedAt, lastName, ...shown } = row;
  return {
    ...shown,
    isAcknowledged: acknowledgedAt !== null,
    candidateName: fullName({ firstName: row.firstName, lastName }),
    answers: await answersOf(row.accountId, row.sessionId, row.attempt),
  };
}

async function answersOf(accountId: number, sessionId: number, attempt: number) {
  const rows = await database()
    .select({ questionId: sessionAnswers.questionId, value: sessionAnswers.value })
    .from(sessionAnswers)
    .where(
      and(
        eq(sessionAnswers.accountId, accountId),
        eq(sessionAnswers.sessionId, sessionId),
        eq(sessionAnswers.attempt, attempt),
      ),
    );
  return new Map(rows.map(({ questionId, value }) => [questionId, value]));
}
