import { and, count, eq } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { eligibilities } from "@/db/schema";

/** How many eligibilities a candidate has, cancelled ones too. */
export async function countEligibilitiesOf(
  accountId: number,
  candidateId: number,
  from: Queryable = database(),
): Promise<number> {
  const [row] = await from
    .select({ found: count() })
    .from(eligibilities)
    .where(and(eq(eligibilities.accountId, accountId), eq(eligibilities.candidateId, candidateId)));
  return row?.found ?? 0;
}
