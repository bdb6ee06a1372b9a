import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";

/** Those of the candidates who were invited to a partner's assessment before. */
export async function findInvited(
  tx: Transaction,
  accountId: number,
  { partnerId, assessmentId }: { partnerId: number; assessmentId: string },
  candidateIds: readonly number[],
): Promise<Set<number>> {
  if (candidateIds.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ candidateId: assessmentInvitations.candidateId })
    .from(assessmentInvitations)
    .where(
      and(
        eq(assessmentInvitations.accountId, accountId),
        eq(assessmentInvitations.partnerId, partnerId),
        eq(assessmentInvitations.assessmentId, assessmentId),
        sql`${assessmentInvitations.candidateId} in (
          select value::int from json_array_elements_text(${JSON.stringify(candidateIds)}::json))`,
      ),
    );
  return new Set(rows.map(({ candidateId }) => candidateId));
}
