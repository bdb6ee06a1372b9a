import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { offerFields } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { lockFields } from "./lock-fields";
import { optionsProblem } from "./rules";
import type { OfferFieldDto, UpdateOfferFieldInput } from "./schema";
import { toOfferField } from "./serialize";

type Field = typeof offerFields.$inferSelect;

/**
 * Changes the given parts of an offer field, moves it, or retires it. Values that offers have stay
 * as they are. Writes nothing if nothing changed. Throws `not_found`, `precondition_failed`, and
 * `invalid` for options of a field that isn't a choice, or a choice without.
 */
export async function updateOfferField(
  actor: Actor,
  id: number,
  input: UpdateOfferFieldInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<OfferFieldDto> {
  requirePermission(actor, "account.manage");
  return inTransaction(async (tx) => {
    const all = await lockFields(tx, actor);
    const field = await lockRecord(tx, actor, "Offer field", id, options);
    const { label, required, inSummary } = field;
    const changes = changesOf({ label, required, inSummary, options: field.options }, input);
    if (changes.options) refuseOptions(field, changes.options);
    const retires = input.retired !== undefined && input.retired !== (field.retiredAt !== null);
    const places = input.position === undefined ? [] : moved(all, id, input.position);
    const fields = [
      ...Object.keys(changes),
      ...(retires ? ["retired"] : []),
      ...(places.length > 0 ? ["position"] : []),
    ];
    if (fields.length === 0) return toOfferField(field);
    await place(tx, actor, places);
    const [row] = await tx
      .update(offerFields)
      .set({
        ...changes,
        ...(retires && { retiredAt: input.retired ? sql`now()` : null }),
        revision: field.revision + 1,
        updatedAt: sql`now()`,
      })
      .where(and(eq(offerFields.accountId, actor.accountId), eq(offerFields.id, id)))
      .returning();
    if (!row) throw new Error("a locked offer field vanished");
    const action = actionOf(fields, input.retired);
    await recordAudit(tx, actor, [
      { action, subjectType: "offer_field", subjectId: id, data: { key: row.key, fields } },
    ]);
    return toOfferField(row);
  });
}

function actionOf(fields: readonly string[], retired: boolean | undefined): string {
  if (fields.length > 1 || fields[0] !== "retired") return "offer_field.updated";
  return retired ? "offer_field.retired" : "offer_field.reactivated";
}

function refuseOptions({ type }: Field, given: readonly string[]): void {
  if ((type === "choice") === given.length > 0) return;
  throw new AppError("invalid", "Validation failed", { details: { options: [optionsProblem] } });
}

interface Place {
  id: number;
  position: number;
}

/** Returns the fields whose position changes when one moves. */
function moved(all: readonly Place[], id: number, position: number): Place[] {
  const ids = all.map((field) => field.id).filter((other) => other !== id);
  ids.splice(position - 1, 0, id);
  const before = new Map(all.map((field) => [field.id, field.position]));
  return ids
    .map((each, index) => ({ id: each, position: index + 1 }))
    .filter((each) => before.get(each.id) !== each.position);
}

async function place(
  tx: Transaction,
  { accountId }: Actor,
  places: readonly Place[],
): Promise<void> {
  if (places.length === 0) return;
  await tx.execute(sql`
    update ${offerFields} set position = placed.position
    from json_to_recordset(${JSON.stringify(places)}::json) as placed(id int, position int)
    where offer_fields.account_id = ${accountId} and offer_fields.id = placed.id`);
}
