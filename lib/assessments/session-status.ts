import { and, eq, type SQL } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentSessions, assessments, basicCredentials } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { ofPartner } from "./own-sessions";
import { type StatusDocument, statusDocument } from "./status-document";

/**
 * The status document of a session by its public id. Throws `not_found`, for a session of another
 * account or another partner too.
 */
export async function sessionStatus(actor: Actor, publicId: string): Promise<StatusDocument> {
  requirePermission(actor, "serve_assessments");
  const { accountId } = actor;
  const found = await findReported(
    database(),
    and(
      eq(assessmentSessions.accountId, accountId),
      eq(assessmentSessions.publicId, publicId),
      ofPartner(actor),
    ),
  );
  if (!found) throw notFound("Interview");
  return found.document;
}

/** The document of a session as it is now, and where its inviter wants to be called back. */
export async function findReported(at: Queryable, condition: SQL | undefined) {
  const [row] = await at
    .select({
      id: assessmentSessions.id,
      publicId: assessmentSessions.publicId,
      partnerUuid: assessmentSessions.partnerUuid,
      partnerAccountId: assessmentSessions.partnerAccountId,
      interviewUuid: assessmentSessions.interviewUuid,
      externalId: assessments.externalId,
      customId: assessmentSessions.customId,
      status: assessmentSessions.status,
      startedAt: assessmentSessions.startedAt,
      finishedAt: assessmentSessions.finishedAt,
      completedAt: assessmentSessions.completedAt,
      updatedAt: assessmentSessions.updatedAt,
      percent: assessmentSessions.percent,
      rawScore: assessmentSessions.rawScore,
      percentile: assessmentSessions.percentile,
      grade: assessmentSessions.grade,
      rag: assessmentSessions.rag,
      result: assessmentSessions.result,
      callbackUrl: basicCredentials.callbackUrl,
      ownAccountId: basicCredentials.partnerAccountId,
    })
    .from(assessmentSessions)
    .innerJoin(
      assessments,
      and(
        eq(assessments.accountId, assessmentSessions.accountId),
        eq(assessments.id, assessmentSessions.assessmentId),
      ),
    )
    .leftJoin(
      basicCredentials,
      and(
        eq(basicCredentials.accountId, assessmentSessions.accountId),
        eq(basicCredentials.id, assessmentSessions.basicCredentialId),
      ),
    )
    .where(condition);
  if (!row) return undefined;
  const partnerAccountId = row.partnerAccountId ?? row.ownAccountId;
  const document = statusDocument({ ...row, partnerAccountId }, resultUrlOf(row.id));
  return { document, status: row.status, callbackUrl: row.callbackUrl };
}

const resultUrlOf = (id: number): string => `${env.APP_URL}/assessments/sittings/${id}`;
