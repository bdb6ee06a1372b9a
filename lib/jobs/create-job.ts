import { inTransaction } from "@/db/client";
import { jobs } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findFields } from "@/lib/offer-fields/find-fields";
import { mergeValues } from "@/lib/offer-fields/merge-values";
import type { CreateJobInput, JobDto } from "./schema";
import { toJob } from "./serialize";

/**
 * Creates a job, open unless the input says otherwise. Throws `invalid` for values that an offer
 * field can't have.
 */
export async function createJob(actor: Actor, input: CreateJobInput): Promise<JobDto> {
  requirePermission(actor, "jobs.write");
  return inTransaction(async (tx) => {
    const { customFields: given, currency = null } = input;
    const fields = given ? await findFields(actor.accountId, tx) : [];
    const customFields = mergeValues({ fields, base: {}, given, currency });
    const [row] = await tx
      .insert(jobs)
      .values({ ...input, customFields, accountId: actor.accountId })
      .returning();
    if (!row) throw new Error("insert returned no job");
    await recordAudit(tx, actor, [
      { action: "job.created", subjectType: "job", subjectId: row.id },
    ]);
    return toJob(row);
  });
}
