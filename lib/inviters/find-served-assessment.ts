import { and, desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessments, assessmentVersions } from "@/db/schema";
import { notFound } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";

const columns = {
  id: assessments.id,
  name: assessments.name,
  status: assessments.status,
  externalId: assessments.externalId,
  versionId: assessmentVersions.id,
  content: assessmentVersions.content,
};

const versionsOfIt = sameAccount(assessmentVersions.assessmentId, assessments.id);

/**
 * Returns an assessment of the account by the contract's ID with its newest version, if it was ever
 * published. Throws `not_found`.
 */
export async function findServedAssessment(at: Queryable, accountId: number, externalId: string) {
  const [served] = await at
    .select(columns)
    .from(assessments)
    .innerJoin(assessmentVersions, versionsOfIt)
    .where(and(eq(assessments.accountId, accountId), eq(assessments.externalId, externalId)))
    .orderBy(desc(assessmentVersions.number))
    .limit(1);
  if (!served || served.status === "draft") throw notFound("Assessment");
  return served;
}

/** Returns the version that a sitting keeps, with its assessment. */
export async function findSat(at: Queryable, accountId: number, versionId: number) {
  const [sat] = await at
    .select(columns)
    .from(assessmentVersions)
    .innerJoin(assessments, versionsOfIt)
    .where(and(eq(assessmentVersions.accountId, accountId), eq(assessmentVersions.id, versionId)));
  if (!sat) throw new Error(`there is no version ${versionId}`);
  return sat;
}

export type Served = Awaited<ReturnType<typeof findServedAssessment>>;
