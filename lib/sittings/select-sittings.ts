import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  assessments,
  assessmentVersions,
  basicCredentials,
  candidates,
  sittingAnswers,
  sittings,
} from "@/db/schema";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";
import type { SittingRow } from "./schema";
import { isImpatient } from "./select-times";

const sitting = sittings;

export const sittingRowColumns = {
  id: sitting.id,
  publicId: sitting.publicId,
  candidateId: sitting.candidateId,
  firstName: candidates.firstName,
  lastName: candidates.lastName,
  assessmentId: sitting.assessmentId,
  assessmentName: assessments.name,
  version: assessmentVersions.number,
  inviter: sql<string>`coalesce(${basicCredentials.name}, ${sitting.partnerUuid})`,
  authorName: sitting.authorName,
  status: sitting.status,
  attempt: sitting.attempt,
  toMark: sql<number>`case when ${sitting.status} = 'Finished' then (
    select count(*)::int from ${sittingAnswers} as answer
    where answer.account_id = ${sitting.accountId}
      and answer.sitting_id = ${sitting.id}
      and answer.attempt = ${sitting.attempt}
      and answer.points is null) else 0 end`,
  isUnacknowledged: sql<boolean>`${sitting.acknowledgedAt} is null and ${isImpatient}`,
  rawScore: sitting.rawScore,
  maxScore: sitting.maxScore,
  percent: sitting.percent,
  percentile: sitting.percentile,
  grade: sitting.grade,
  rag: sitting.rag,
  result: sitting.result,
  createdAt: sitting.createdAt,
  startedAt: sitting.startedAt,
  finishedAt: sitting.finishedAt,
  completedAt: sitting.completedAt,
};

/**
 * Selects these columns of sittings, joined to their assessment, version, candidate and credential;
 * add condition, order and limit.
 */
export const selectSittings = <Columns extends typeof sittingRowColumns>(
  at: Pick<Queryable, "select">,
  columns: Columns,
) =>
  at
    .select(columns as typeof sittingRowColumns & Columns)
    .from(sitting)
    .innerJoin(assessments, sameAccount(assessments.id, sitting.assessmentId))
    .innerJoin(assessmentVersions, sameAccount(assessmentVersions.id, sitting.versionId))
    .innerJoin(candidates, sameAccount(candidates.id, sitting.candidateId))
    .leftJoin(basicCredentials, sameAccount(basicCredentials.id, sitting.basicCredentialId));

type Read = Omit<
  SittingRow,
  "candidateName" | "createdAt" | "startedAt" | "finishedAt" | "completedAt"
> & {
  firstName: string;
  lastName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  completedAt: Date | null;
};

export function toSittingRow({ firstName, lastName, ...row }: Read): SittingRow {
  return {
    ...row,
    candidateName: fullName({ firstName, lastName }),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}
