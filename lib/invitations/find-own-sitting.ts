import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessmentSessions, partners } from "@/db/schema";
import { sessionRowColumns } from "@/lib/assessments/session-rows";
import type { InvitationDto } from "./schema";
import type { InvitationRecord } from "./serialize";

/** The sitting of an own assessment that an invitation led to; null where the partner is another. */
export async function findOwnSitting(
  at: Queryable,
  { accountId, partnerId, interviewUuid }: InvitationRecord,
): Promise<InvitationDto["sitting"]> {
  const [found] = await at
    .select({ id: sessionRowColumns.id, toMark: sessionRowColumns.toMark })
    .from(assessmentSessions)
    .innerJoin(
      partners,
      and(
        eq(partners.accountId, assessmentSessions.accountId),
        eq(partners.partnerUuid, assessmentSessions.partnerUuid),
      ),
    )
    .where(
      and(
        eq(assessmentSessions.accountId, accountId),
        eq(assessmentSessions.interviewUuid, interviewUuid),
        eq(partners.id, partnerId),
      ),
    );
  return found ?? null;
}
