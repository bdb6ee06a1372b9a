import { eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { bulkRows, bulkRuns, users } from "@/db/schema";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { toDto } from "./find-run";
import { handlerFor } from "./kinds";
import type { BulkHandler } from "./kinds/kind";
import { bulkFields, kindPermissions, maxListRows } from "./rules";
import type { BulkInput, BulkRunDto, BulkSelection, CreateBulkRunInput } from "./schema";

/**
 * Creates a run with validated rows; nothing else is written until it is confirmed. Throws
 * `bad_request` for a selection that is empty or too large, and `invalid` for its settings.
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
    const rows = inputs.map((input, index) => ({ position: index + 1, input }));
    const validated = await handler.validate(tx, actor, settings, rows);
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
      })
      .returning();
    if (!run) throw new Error("insert returned no bulk run");
    await insertRows(
      tx,
      bulkRows,
      validated.map((row, index) => ({
        accountId: actor.accountId,
        runId: run.id,
        input: inputs[index] ?? {},
        ...row,
      })),
    );
    return toDto(tx, run);
  });
}

async function inputsOf(
  tx: Transaction,
  actor: Actor,
  handler: BulkHandler,
  selection: BulkSelection,
): Promise<BulkInput[]> {
  if ("rows" in selection) {
    const names = bulkFields[handler.kind].map(({ name }) => name);
    if (names.length === 0) throw badRequest("This kind of run cannot be created from a file");
    return selection.rows.map((row) => knownFields(row, names));
  }
  if (!handler.source) throw badRequest("This kind of run needs a file");
  if ("ids" in selection) return selection.ids.map((id) => ({ id: String(id) }));
  const found = await handler.source.find(tx, actor, selection.filter, maxListRows + 1);
  if (found.length > maxListRows) throw badRequest(`Select at most ${maxListRows} rows`);
  return found;
}

function knownFields(row: BulkInput, names: readonly string[]): BulkInput {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = row[name]?.trim();
      return text ? [[name, text]] : [];
    }),
  );
}
