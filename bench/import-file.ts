import { count, eq } from "drizzle-orm";
import postgres from "postgres";
import { closeDatabase, database } from "@/db/client";
import { candidates } from "@/db/schema";
import { addBulkRows } from "@/lib/bulk/add-rows";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { fixRow } from "@/lib/bulk/fix-row";
import { runChunks } from "@/lib/bulk/run-bulk";
import { env } from "@/lib/env";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";

const people = Number(process.argv[2] ?? 100_000);
const rowsAtOnce = 5000;

/** Runs a step and prints its seconds and the memory that is in use afterwards. */
async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
  console.log(`${name.padEnd(36)}${seconds.padStart(6)} s ${String(megabytes).padStart(6)} MB`);
  return value;
}

const rowAt = (index: number): Record<string, string> => ({
  ...{ firstName: `Zoë ${index}`, lastName: `Müller, ${index}` },
  ...{ email: `person.${index}@example.com`, phone: `+41 44 668 ${index}` },
  ...{ address1: `Bahnhofstr. ${index}`, city: "Zürich", postalCode: "8001" },
  ...{ country: "Schweiz", candidateId: `C-${index}` },
});

/** Measures the import of 100,000 candidates: their review, one edit of a row, and processing. */
async function measure(): Promise<void> {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const actor = memberActor(accountId, userId, "owner");
  const rows = Array.from({ length: people }, (_, index) => rowAt(index));
  console.log(`${people} rows`);
  const { id } = await step("Send the parts, validate with the last", async () => {
    const run = await createBulkRun(actor, {
      kind: "import_candidates",
      settings: {},
      selection: { rows: rows.slice(0, rowsAtOnce), total: rows.length },
    });
    for (let from = rowsAtOnce; from < rows.length; from += rowsAtOnce) {
      const part = rows.slice(from, from + rowsAtOnce);
      await addBulkRows(actor, run.id, { from: from + 1, rows: part });
    }
    return run;
  });
  await step("Edit one row", () => fixRow(actor, id, 7, { input: { city: "Bern" } }));
  await step("Add the candidates", async () => {
    await confirmBulkRun(actor, id);
    await runChunks({ accountId, id });
  });
  const [added] = await database()
    .select({ found: count() })
    .from(candidates)
    .where(eq(candidates.accountId, accountId));
  console.log(`${added?.found} candidates added`);
  await closeDatabase();
  await remove(accountId);
}

/** Deletes the account without the limit of seconds that the application's statements have. */
async function remove(accountId: number): Promise<void> {
  const client = postgres(env.DATABASE_URL, { max: 1 });
  await client`delete from accounts where id = ${accountId}`;
  await client.end();
}

await measure();
