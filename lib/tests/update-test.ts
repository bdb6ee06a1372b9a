import { and, count, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { eligibilities, tests } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { countEligibilities } from "./count-eligibilities";
import { refuseDuplicateCode } from "./refuse-duplicate-code";
import { lockedCode, portionRefusal } from "./rules";
import type { TestDto, UpdateTestInput } from "./schema";
import { toTest } from "./serialize";

type Test = typeof tests.$inferSelect;

/**
 * Changes the given fields. Writes nothing if nothing changed. Throws `not_found`,
 * `precondition_failed`, and `bad_request` for a code in use, for another code if eligibilities use
 * the test, and for removing a portion that active ones use.
 */
export async function updateTest(
  actor: Actor,
  id: number,
  input: UpdateTestInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<TestDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    const test = await lockRecord(tx, actor, "Test", id, options);
    const { code, name, portions } = test;
    const changes = changesOf({ code, name, portions }, input);
    if (changes.code !== undefined) await refuseNamed(tx, test);
    if (changes.portions) await keepNamedPortions(tx, test, changes.portions);
    const retires = input.retired !== undefined && input.retired !== (test.retiredAt !== null);
    const fields = [...Object.keys(changes), ...(retires ? ["retired"] : [])];
    if (fields.length === 0) return toTest(test);
    const [row] = await tx
      .update(tests)
      .set({
        ...changes,
        ...(retires && { retiredAt: input.retired ? sql`now()` : null }),
        revision: test.revision + 1,
        updatedAt: sql`now()`,
      })
      .where(and(eq(tests.accountId, actor.accountId), eq(tests.id, id)))
      .returning()
      .catch(refuseDuplicateCode);
    if (!row) throw new Error("a locked test vanished");
    const action = actionOf(fields, input.retired);
    await recordAudit(tx, actor, [
      { action, subjectType: "test", subjectId: id, data: { code: row.code, fields } },
    ]);
    return toTest(row);
  });
}

function actionOf(fields: readonly string[], retired: boolean | undefined): string {
  if (fields.length > 1 || fields[0] !== "retired") return "test.updated";
  return retired ? "test.retired" : "test.reactivated";
}

async function refuseNamed(tx: Transaction, { accountId, id }: Test): Promise<void> {
  const counts = await countEligibilities(accountId, [id], tx);
  if (!counts.has(id)) return;
  throw new AppError("bad_request", lockedCode, { details: { code: [lockedCode] } });
}

async function keepNamedPortions(
  tx: Transaction,
  { accountId, id, portions: before }: Test,
  after: Test["portions"],
): Promise<void> {
  const removed = before.filter(({ code }) => !after.some((portion) => portion.code === code));
  if (removed.length === 0) return;
  const codes = JSON.stringify(removed.map(({ code }) => code));
  const [named] = await tx
    .select({ code: sql<string>`portion.code`, found: count() })
    .from(eligibilities)
    .innerJoin(sql`unnest(${eligibilities.portionCodes}) as portion(code)`, sql`true`)
    .where(
      and(
        eq(eligibilities.accountId, accountId),
        eq(eligibilities.testId, id),
        eq(eligibilities.status, "active"),
        sql`portion.code in (select value from json_array_elements_text(${codes}::json))`,
      ),
    )
    .groupBy(sql`portion.code`)
    .orderBy(sql`portion.code`)
    .limit(1);
  if (!named) return;
  const text = portionRefusal(named.code, named.found);
  throw new AppError("bad_request", text, { details: { portions: [text] } });
}
