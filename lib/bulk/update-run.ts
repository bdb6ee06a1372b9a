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

/** Settings that decide which rows are processed, and not what is said about any. */
const choices = new Set(["includeWarned"]);

/**
 * Updates the settings of a run in review, and validates its rows again unless only the choice
 * changes which of them are processed. Throws `conflict` once it has started.
 */
export async function updateBulkRun(
  actor: Actor,
  id: number,
  input: UpdateBulkRunInput,
): Promise<BulkRunDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    const handler = handlerFor(run.kind);
    requirePermission(actor, kindPermissions[run.kind]);
    requireReview(run);
    const settings = parseInput(
      handler.settings,
      { ...run.settings, ...input.settings },
      "settings",
    );
    const changed = { ...run, settings: settings as Record<string, unknown> };
    await tx
      .update(bulkRuns)
      .set({ settings: changed.settings })
      .where(and(eq(bulkRuns.accountId, actor.accountId), eq(bulkRuns.id, id)));
    const names = Object.keys(input.settings ?? {});
    if (names.length === 0 || names.some((name) => !choices.has(name))) {
      await revalidateRows(tx, actor, changed);
    }
    return toDto(tx, changed);
  });
}
