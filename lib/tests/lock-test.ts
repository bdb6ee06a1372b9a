import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tests } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * A test, locked until the transaction ends, so that no eligibility is made for it meanwhile.
 * Throws `not_found`, and `precondition_failed` where `ifMatch` is not its revision.
 */
export async function lockTestOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch: number | undefined,
) {
  const [test] = await tx
    .select()
    .from(tests)
    .where(and(eq(tests.accountId, actor.accountId), eq(tests.id, id)))
    .for("update");
  if (!test) throw notFound("Test");
  if (ifMatch !== undefined && ifMatch !== test.revision) throw changed("Test");
  return test;
}
