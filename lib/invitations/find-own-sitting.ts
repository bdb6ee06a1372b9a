import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { partners, sittings } from "@/db/schema";
import { sameAccount } from "@/lib/same-account";
import { sittingRowColumns } from "@/lib/sittings/select-sittings";
import type { InvitationDto } from "./schema";
import type { InvitationRecord } from "./serialize";

/** Returns the sitting of one of our assessments behind an invitation; null for other partners. */
export async function findOwnSitting(
  at: Queryable,
  { accountId, partnerId, interviewUuid }: InvitationRecord,
): Promise<InvitationDto["sitting"]> {
  const [found] = await at
    .select({ id: sittingRowColumns.id, toMark: sittingRowColumns.toMark })
    .from(sittings)
    .innerJoin(partners, sameAccount(partners.partnerUuid, sittings.partnerUuid))
    .where(
      and(
        eq(sittings.accountId, accountId),
        eq(sittings.interviewUuid, interviewUuid),
        eq(partners.id, partnerId),
      ),
    );
  return found ?? null;
}
