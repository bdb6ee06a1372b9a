import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  assessmentSessions,
  assessments,
  assessmentVersions,
  basicCredentials,
  candidates,
  sessionAnswers,
} from "@/db/schema";
import { fullName } from "@/lib/format/names";
import type { SessionRow } from "./session-dto";
import { isImpatient } from "./sitting-times";

const session = assessmentSessions;

export const sessionRowColumns = {
  id: session.id,
  publicId: session.publicId,
  candidateId: session.candidateId,
  firstName: candidates.firstName,
  lastName: candidates.lastName,
  assessmentId: session.assessmentId,
  assessmentName: assessments.name,
  version: assessmentVersions.number,
  inviter: sql<string>`coalesce(${basicCredentials.name}, ${session.partnerUuid})`,
  authorName: session.authorName,
  status: session.status,
  attempt: session.attempt,
  toMark: sql<number>`case when ${session.status} = 'Finished' then (
    select count(*)::int from ${sessionAnswers} as answer
    where answer.account_id = ${session.accountId}
      and answer.session_id = ${session.id}
      and answer.attempt = ${session.attempt}
      and answer.points is null) else 0 end`,
  isUnacknowledged: sql<boolean>`${session.acknowledgedAt} is null and ${isImpatient}`,
  rawScore: session.rawScore,
  maxScore: session.maxScore,
  percent: session.percent,
  percentile: session.percentile,
  grade: session.grade,
  rag: session.rag,
  result: session.result,
  createdAt: session.createdAt,
  startedAt: session.startedAt,
  finishedAt: session.finishedAt,
  completedAt: session.completedAt,
};

/** Sittings with these columns and whose they are; say which, in which order, and how many. */
export const selectSessions = <Columns extends typeof sessionRowColumns>(
  at: Queryable,
  columns: Columns,
) =>
  at
    .select(columns as typeof sessionRowColumns & Columns)
    .from(session)
    .innerJoin(
      assessments,
      and(eq(assessments.accountId, session.accountId), eq(assessments.id, session.assessmentId)),
    )
    .innerJoin(
      assessmentVersions,
      and(
        eq(assessmentVersions.accountId, session.accountId),
        eq(assessmentVersions.id, session.versionId),
      ),
    )
    .innerJoin(
      candidates,
      and(eq(candidates.accountId, session.accountId), eq(candidates.id, session.candidateId)),
    )
    .leftJoin(
      basicCredentials,
      and(
        eq(basicCredentials.accountId, session.accountId),
        eq(basicCredentials.id, session.basicCredentialId),
      ),
    );

type Read = Omit<
  SessionRow,
  "candidateName" | "createdAt" | "startedAt" | "finishedAt" | "completedAt"
> & {
  firstName: string;
  lastName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  completedAt: Date | null;
};

export function toSessionRow({ firstName, lastName, ...row }: Read): SessionRow {
  return {
    ...row,
    candidateName: fullName({ firstName, lastName }),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}
