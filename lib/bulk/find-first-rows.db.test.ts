import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, inTransaction, type Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { bulkRowKeys } from "@/db/schema";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { createBulkRun } from "./create-run";
import { findFirstRows } from "./find-first-rows";
import type { ExaminedRow } from "./kinds/kind";

afterAll(closeDatabase);

const keyed = (position: number): ExaminedRow => ({
  position,
  keys: [`email:row.${position}@example.com`, `candidate:${position}`],
  validate: () => {
    throw new Error("rows aren't validated here");
  },
});

async function keysRead(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ read: number }>(sql`
    select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables
    where relid = 'bulk_row_keys'::regclass`);
  return row?.read ?? 0;
}

test("the first rows of a run that has just grown are found without reading all of its keys", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "recruiter" });
  const { id: runId } = await createBulkRun(memberActor(accountId, userId, "recruiter"), {
    kind: "import_candidates",
    settings: {},
    selection: { rows: [{ firstName: "Row", lastName: "1", email: "a@example.com" }] },
  });
  const grown = Array.from({ length: 5000 }, (_, index) => keyed(index + 2));
  await inTransaction(async (tx) => {
    await tx.execute(sql`analyze bulk_row_keys`);
    await insertRows(
      tx,
      bulkRowKeys,
      grown.flatMap(({ position, keys }) =>
        keys.map((key) => ({ accountId, runId, position, key })),
      ),
    );
    const before = await keysRead(tx);
    const again = { ...keyed(9000), keys: keyed(4000).keys };
    const others = Array.from({ length: 100 }, (_, index) => keyed(9001 + index));
    const first = await findFirstRows(tx, { accountId, id: runId }, [again, ...others]);
    expect(first.get("candidate:4000")).toBe(4000);
    expect(first.get("candidate:9001")).toBe(9001);
    expect((await keysRead(tx)) - before).toBeLessThan(1000);
  });
});
