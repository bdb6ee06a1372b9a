import { and, eq, type SQL } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessments, basicCredentials, sittings } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";
import { type StatusDocument, statusDocument } from "./compose-status";
import { ofPartner } from "./select-of-partner";

/**
 * Returns the status document of a sitting by its public id. Throws `not_found`, also for a sitting
 * of another account or partner.
 */
export async function getStatusDocument(actor: Actor, publicId: string): Promise<StatusDocument> {
  requirePermission(actor, "serve_assessments");
  const { accountId } = actor;
  const found = await findReported(
    database(),
    and(eq(sittings.accountId, accountId), eq(sittings.publicId, publicId), ofPartner(actor)),
  );
  if (!found) throw notFound("Interview");
  return found.document;
}

/** Returns the current document of a sitting and its inviter's callback URL. */
export async function findReported(at: Queryable, condition: SQL | undefined) {
  const [row] = await at
    .select({
      id: sittings.id,
      publicId: sittings.publicId,
      partnerUuid: sittings.partnerUuid,
      partnerAccountId: sittings.partnerAccountId,
      interviewUuid: sittings.interviewUuid,
      externalId: assessments.externalId,
      customId: sittings.customId,
      status: sittings.status,
      startedAt: sittings.startedAt,
      finishedAt: sittings.finishedAt,
      completedAt: sittings.completedAt,
      updatedAt: sittings.updatedAt,
      percent: sittings.percent,
      rawScore: sittings.rawScore,
      percentile: sittings.percentile,
      grade: sittings.grade,
      rag: sittings.rag,
      result: sittings.result,
      callbackUrl: basicCredentials.callbackUrl,
      ownAccountId: basicCredentials.partnerAccountId,
    })
    .from(sittings)
    .innerJoin(assessments, sameAccount(assessments.id, sittings.assessmentId))
    .leftJoin(basicCredentials, sameAccount(basicCredentials.id, sittings.basicCredentialId))
    .where(condition);
  if (!row) return undefined;
  const partnerAccountId = row.partnerAccountId ?? row.ownAccountId;
  const document = statusDocument({ ...row, partnerAccountId }, resultUrlOf(row.id));
  return { document, status: row.status, callbackUrl: row.callbackUrl };
}

const resultUrlOf = (id: number): string => `${env.APP_URL}/assessments/sittings/${id}`;
