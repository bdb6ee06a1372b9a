import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { bulkRuns } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { lockRecord } from "@/lib/lock-record";
import { parseInput } from "@/lib/parse-input";
import { toDto } from "./find-run";
import { requireReview } from "./fix-row";
import { handlerFor } from "./kinds";
import { revalidateRows } from "./revalidate-rows";
import { kindPermissions } from "./rules";
import type { BulkRunDto, UpdateBulkRunInput } from "./schema";

/** Changes settings of a run that is looked at, and judges it anew. Throws `conflict` later. */
export async function updateBulkRun(
  actor: Actor,
  id: number,
  given: UpdateBulkRunInput,
): Promise<BulkRunDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    const work = handlerFor(run.kind);
    requirePermission(actor, kindPermissions[run.kind]);
    requireReview(run);
    const settings = parseInput(work.settings, { ...run.settings, ...given.settings }, "settings");
    const changed = { ...run, settings: settings as Record<string, unknown> };
    await tx
      .update(bulkRuns)
      .set({ settings: changed.settings })
      .where(and(eq(bulkRuns.accountId, actor.accountId), eq(bulkRuns.id, id)));
    await revalidateRows(tx, actor, changed);
    return toDto(tx, changed);
  });
}
