import { and, desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessments, assessmentVersions } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
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

const newestVersion = statement((given: Given<{ accountId: number; externalId: string }>) =>
  build
    .select(columns)
    .from(assessments)
    .innerJoin(assessmentVersions, versionsOfIt)
    .where(
      and(eq(assessments.accountId, given.accountId), eq(assessments.externalId, given.externalId)),
    )
    .orderBy(desc(assessmentVersions.number))
    .limit(1),
);

/**
 * Returns an assessment of the account by the contract's ID with its newest version, if it was ever
 * published. Throws `not_found`.
 */
export async function findServedAssessment(on: Queryable, accountId: number, externalId: string) {
  const served = await newestVersion.first(on, { accountId, externalId });
  if (!served || served.status === "draft") throw notFound("Assessment");
  return served;
}

const versionById = statement((given: Given<{ accountId: number; versionId: number }>) =>
  build
    .select(columns)
    .from(assessmentVersions)
    .innerJoin(assessments, versionsOfIt)
    .where(
      and(
        eq(assessmentVersions.accountId, given.accountId),
        eq(assessmentVersions.id, given.versionId),
      ),
    ),
);

/** Returns the version that a sitting keeps, with its assessment. */
export async function findSat(on: Queryable, accountId: number, versionId: number) {
  const sat = await versionById.first(on, { accountId, versionId });
  if (!sat) throw new Error(`there is no version ${versionId}`);
  return sat;
}

export type Served = Awaited<ReturnType<typeof findServedAssessment>>;
