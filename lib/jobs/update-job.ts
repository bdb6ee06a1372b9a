import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { jobs } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { findFields } from "@/lib/offer-fields/find-fields";
import { mergeValues, sameValues } from "@/lib/offer-fields/merge-values";
import { payProblems } from "./rules";
import type { JobDto, UpdateJobInput } from "./schema";
import { toJob } from "./serialize";

type Job = typeof jobs.$inferSelect;

const payNames = new Set(["salaryMin", "salaryMax", "currency"]);

/**
 * Updates the given fields; existing offers keep their pay. Writes nothing if nothing changes.
 * Throws `not_found`, `precondition_failed`, and `invalid` for pay that can't be: an inverted
 * range, or decimals that the currency doesn't have; and for values that an offer field can't have.
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
    const customFields = await nextValues(tx, job, input);
    const changes = changesOf(job, { ...input, customFields });
    const fields = Object.keys(changes);
    if (fields.some((name) => payNames.has(name))) refusePay({ ...job, ...changes });
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

/** Returns the defaults of offer fields after an update, or undefined if it leaves them. */
async function nextValues(tx: Transaction, job: Job, input: UpdateJobInput) {
  const { customFields: given, currency = job.currency } = input;
  if (!given && currency === job.currency) return undefined;
  const { customFields: base, accountId } = job;
  const values = mergeValues({ fields: await findFields(accountId, tx), base, given, currency });
  return sameValues(base, values) ? undefined : values;
}

function refusePay(job: Parameters<typeof payProblems>[0]): void {
  const problems = Object.entries(payProblems(job)).map(([name, text]) => [name, [text]]);
  if (problems.length === 0) return;
  throw new AppError("invalid", "Validation failed", { details: Object.fromEntries(problems) });
}
