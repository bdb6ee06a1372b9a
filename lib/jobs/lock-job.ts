import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { jobs } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * A job, locked until the transaction ends. Throws `not_found`, and `precondition_failed` where
 * `ifMatch` is not its revision.
 */
export async function lockJobOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch: number | undefined,
) {
  const [job] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.accountId, actor.accountId), eq(jobs.id, id)))
    .for("update");
  if (!job) throw notFound("Job");
  if (ifMatch !== undefined && ifMatch !== job.revision) throw changed("Job");
  return job;
}
