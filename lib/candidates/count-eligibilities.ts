import { and, count, eq } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { eligibilities } from "@/db/schema";

/** Returns how many eligibilities a candidate has, including cancelled ones. */
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
