import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";

/**
 * Returns those of the candidates already invited to a partner's assessment, with their newest
 * invitation.
 */
export async function findInvited(
  db: Queryable,
  accountId: number,
  { partnerId, assessmentId }: { partnerId: number; assessmentId: string },
  candidateIds: readonly number[],
): Promise<Map<number, number>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await db
    .select({
      candidateId: assessmentInvitations.candidateId,
      id: sql<number>`max(${assessmentInvitations.id})`.mapWith(Number),
    })
    .from(assessmentInvitations)
    .where(
      and(
        eq(assessmentInvitations.accountId, accountId),
        eq(assessmentInvitations.partnerId, partnerId),
        eq(assessmentInvitations.assessmentId, assessmentId),
        sql`${assessmentInvitations.candidateId} in (
          select value::int from json_array_elements_text(${JSON.stringify(candidateIds)}::json))`,
      ),
    )
    .groupBy(assessmentInvitations.candidateId);
  return new Map(rows.map(({ candidateId, id }) => [candidateId, id]));
}
