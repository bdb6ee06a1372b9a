import { eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { bulkRuns, users } from "@/db/schema";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { toDto } from "./find-run";
import { handlerFor } from "./kinds";
import type { BulkHandler } from "./kinds/kind";
import { kindPermissions, maxListRows, units } from "./rules";
import type { BulkInput, BulkRunDto, BulkSelection, CreateBulkRunInput } from "./schema";
import { knownFields } from "./select-fields";
import { insertValidated } from "./validate-rows";

/**
 * Creates a run with validated rows; nothing else is written until it is confirmed. The other rows
 * of a large file are added afterwards. Throws `bad_request` for a selection that is empty or too
 * large, and `invalid` for its settings.
 */
export async function createBulkRun(actor: Actor, input: CreateBulkRunInput): Promise<BulkRunDto> {
  const handler = handlerFor(input.kind);
  requirePermission(actor, kindPermissions[input.kind]);
  const createdBy = requireUser(actor);
  const settings = parseInput(handler.settings, input.settings, "settings") as Record<
    string,
    unknown
  >;
  return inTransaction(async (tx) => {
    const inputs = await inputsOf(tx, actor, handler, input.selection);
    if (inputs.length === 0) throw badRequest("Nothing is selected");
    if (handler.maxRows && inputs.length > handler.maxRows) {
      throw badRequest(`Select at most ${units(input.kind, handler.maxRows)}`);
    }
    const expectedRows = announcedRows(input.selection);
    const [person] = await tx
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, createdBy));
    const [run] = await tx
      .insert(bulkRuns)
      .values({
        accountId: actor.accountId,
        kind: input.kind,
        settings,
        createdBy,
        createdByName: person?.name ?? actor.name,
        expectedRows,
      })
      .returning();
    if (!run) throw new Error("insert returned no bulk run");
    await insertValidated(tx, actor, run, inputs, 1);
    return toDto(tx, run);
  });
}

async function inputsOf(
  tx: Transaction,
  actor: Actor,
  handler: BulkHandler,
  selection: BulkSelection,
): Promise<BulkInput[]> {
  if ("rows" in selection) return selection.rows.map((row) => knownFields(handler.kind, row));
  if (!handler.source) throw badRequest("This kind of run needs a file");
  if ("ids" in selection) return selection.ids.map((id) => ({ id: String(id) }));
  const found = await handler.source.find(tx, actor, selection.filter, maxListRows + 1);
  if (found.length > maxListRows) throw badRequest(`Select at most ${maxListRows} rows`);
  return found;
}

/** Returns how many rows a file has, if the others follow in parts; null if it is complete. */
function announcedRows(selection: BulkSelection): number | null {
  if (!("rows" in selection) || selection.total === undefined) return null;
  if (selection.total < selection.rows.length) throw badRequest("The total is less than the rows");
  return selection.total === selection.rows.length ? null : selection.total;
}
