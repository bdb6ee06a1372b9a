import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { jobs } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { payRangeProblem } from "./rules";
import type { JobDto, UpdateJobInput } from "./schema";
import { toJob } from "./serialize";

/**
 * Updates the given fields; existing offers keep their pay. Writes nothing if nothing changes.
 * Throws `not_found`, `precondition_failed`, and `invalid` for an inverted pay range.
 */
export async function updateJob(
  actor: Actor,
  id: number,
  input: UpdateJobInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<JobDto> {
  requirePermission(actor, "jobs.write");
  return inTransaction(async (tx) => {
    const job = await lockRecord(tx, actor, "Job", id, options);
    const changes = changesOf(job, input);
    const problem = payRangeProblem({ ...job, ...changes });
    if (problem) {
      throw new AppError("invalid", "Validation failed", { details: { salaryMax: [problem] } });
    }
    const fields = Object.keys(changes);
    if (fields.length === 0) return toJob(job);
    const [row] = await tx
      .update(jobs)
      .set({ ...changes, revision: job.revision + 1, updatedAt: sql`now()` })
      .where(and(eq(jobs.accountId, actor.accountId), eq(jobs.id, id)))
      .returning();
    if (!row) throw new Error("a locked job vanished");
    await recordAudit(tx, actor, [
      { action: "job.updated", subjectType: "job", subjectId: id, data: { fields } },
    ]);
    return toJob(row);
  });
}
